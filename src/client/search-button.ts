import { foundPages } from './found-pages.ts';
import { hitLink } from './hit-link.ts';
import { pagefind } from './pagefind.ts';
import { isSingleKey } from './single-keys.ts';

/** How many results the dialog shows. */
const most = 8;

const edition = document.documentElement.dataset.edition ?? 'current';

/** `<rb-search-button>`: turns the link to the search page into a dialog; `/` and Ctrl-K open it. */
class SearchButton extends HTMLElement {
	#dialog: HTMLDialogElement | undefined;

	connectedCallback(): void {
		const link = this.querySelector('a');
		if (!link || typeof HTMLDialogElement === 'undefined') return;
		const open = (): void => this.#open(link.href);
		link.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			open();
		});
		document.addEventListener('keydown', (event) => {
			const slash = event.key === '/' && isSingleKey(event);
			const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
			if (!slash && !commandK) return;
			event.preventDefault();
			open();
		});
	}

	#open(page: string): void {
		this.#dialog ??= searchDialog(page);
		if (!this.#dialog.open) this.#dialog.showModal();
		this.#dialog.querySelector('input')?.select();
		pagefind().catch(() => undefined);
	}
}

function searchDialog(page: string): HTMLDialogElement {
	const dialog = document.createElement('dialog');
	dialog.className = 'search-dialog';
	dialog.setAttribute('aria-label', 'Search the handbook');
	const form = document.createElement('form');
	form.action = page;
	const input = document.createElement('input');
	Object.assign(input, { type: 'search', name: 'q', autocomplete: 'off', placeholder: 'An alert, a version, a word' });
	input.setAttribute('aria-label', 'Search for');
	const close = document.createElement('button');
	Object.assign(close, { type: 'button', className: 'button', textContent: 'Close' });
	close.addEventListener('click', () => dialog.close());
	form.append(input, close);
	const results = document.createElement('div');
	results.className = 'search-results';
	const hint = document.createElement('p');
	hint.className = 'search-hint';
	hint.setAttribute('role', 'status');
	const idle = 'Arrow keys move, Enter opens. Enter on no result opens the search page with its filters.';
	hint.textContent = idle;
	dialog.append(form, results, hint);
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog) dialog.close();
	});
	dialog.addEventListener('keydown', (event) => moveFocus(event, input, results));
	input.addEventListener('input', () => look(input, results, hint, idle));
	document.body.append(dialog);
	return dialog;
}

function moveFocus(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step === undefined) return;
	event.preventDefault();
	const stops = [input, ...results.querySelectorAll('a')];
	const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
	stops[(at + step + stops.length) % stops.length]?.focus();
}

async function look(input: HTMLInputElement, results: HTMLElement, hint: HTMLElement, idle: string): Promise<void> {
	const query = input.value.trim();
	if (!query) {
		results.replaceChildren();
		hint.textContent = idle;
		return;
	}
	try {
		const found = await foundPages(query, { edition }, most);
		if (!found || input.value.trim() !== query) return;
		const { hits, count } = found;
		results.replaceChildren(...hits.map((hit) => hitLink(hit, query)));
		hint.textContent =
			count === 0
				? 'Nothing was found. Try fewer or other words.'
				: `${count} ${count === 1 ? 'page' : 'pages'}${count > hits.length ? `; the best ${hits.length} are shown` : ''}`;
	} catch {
		hint.textContent = 'The search index could not be loaded. It is made by `rollbook build`.';
	}
}
customElements.define('rb-search-button', SearchButton);
