import { askInAddress } from './ask-in-address.ts';
import { button, element } from './element.ts';

const searchPage = `${document.documentElement.dataset.base ?? '/'}search/`;

/**
 * `<rb-filter>`: narrows the rows of the lists beside it (those of its parent) down to those that hold the typed words and
 * are what is chosen (`data-facets` of a row). What is asked stands in the address, so that it can be sent on. Where a
 * list has several pages (`data-pages`), the rows of the others are fetched when somebody asks.
 */
class ListFilter extends HTMLElement {
	#rows: { row: HTMLElement; text: string; facets: Record<string, string[]> }[] = [];
	#others: Promise<void> | undefined;
	/** Says in words that nothing was found, and the ways out. */
	#nothing = element('p', { class: 'empty filter-nothing' });

	connectedCallback(): void {
		this.hidden = false;
		const input = this.querySelector('input');
		if (!input) return;
		this.#nothing.hidden = true;
		this.append(this.#nothing);
		this.#take(this.#below('.doc-row'));
		const asked = new URLSearchParams(location.search);
		for (const control of this.#controls()) {
			const wanted = asked.get(control.name) ?? '';
			control.value = wanted;
			// no such choice
			if (control.value !== wanted) control.value = '';
		}
		this.addEventListener('input', () => {
			this.#look(input);
			askInAddress(this.#asked());
		});
		if (this.#asked().length) this.#look(input);
	}

	#look(input: HTMLInputElement): void {
		this.#narrow(input);
		this.#others ??= this.#fetchOthers();
		this.#others.then(() => this.#narrow(input));
	}

	#controls(): NodeListOf<HTMLInputElement | HTMLSelectElement> {
		return this.querySelectorAll('input, select');
	}

	/** What is typed and chosen: the names of controls, and their values. */
	#asked(): [name: string, value: string][] {
		return [...this.#controls()].flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []));
	}

	#below(selector: string): HTMLElement[] {
		return [...(this.parentElement?.querySelectorAll<HTMLElement>(selector) ?? [])];
	}

	#take(rows: HTMLElement[]): void {
		for (const row of rows)
			this.#rows.push({ row, text: row.textContent.toLowerCase(), facets: JSON.parse(row.dataset.facets ?? '{}') });
	}

	#narrow(input: HTMLInputElement): void {
		const typed = input.value.trim();
		const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
		const chosen = this.#asked().filter(([name]) => name !== input.name);
		let shown = 0;
		for (const { row, text, facets } of this.#rows) {
			row.hidden = !(
				words.every((word) => text.includes(word)) && chosen.every(([name, value]) => facets[name]?.includes(value))
			);
			if (!row.hidden) shown++;
		}
		const asked = words.length + chosen.length > 0;
		for (const group of this.#below('.list-group')) {
			const elsewhere = group.hasAttribute('data-elsewhere') && !asked;
			group.hidden = elsewhere || group.querySelector('.doc-row:not([hidden])') === null;
		}
		hideLinksToHidden();
		const status = this.querySelector('[role="status"]');
		if (status) status.textContent = asked ? `${shown || 'None'} of ${this.#rows.length}` : '';
		this.#nothing.hidden = shown > 0;
		if (shown === 0) this.#tellNothing(input, typed);
	}

	#tellNothing(input: HTMLInputElement, typed: string): void {
		const all = button(`Show all ${this.#rows.length}`, 'button', () => {
			for (const control of this.#controls()) control.value = '';
			input.dispatchEvent(new Event('input', { bubbles: true }));
			input.focus();
		});
		if (!typed) {
			this.#nothing.replaceChildren('Nothing in this list is all of that. ', all);
			return;
		}
		const elsewhere = element(
			'a',
			{ href: `${searchPage}?${new URLSearchParams({ q: typed })}` },
			'search the handbook',
		);
		this.#nothing.replaceChildren(`Nothing in this list holds “${typed}”. `, all, ' or ', elsewhere);
	}

	/** The rows of the other pages of the list, in a group of their own behind the others. A page that cannot be had is left out. */
	async #fetchOthers(): Promise<void> {
		const pages = this.dataset.pages?.split(' ') ?? [];
		const last = this.#below('.list-group').at(-1);
		if (!pages.length || !last) return;
		const list = element('ul', { class: 'doc-list doc-list-long' });
		const group = element('section', { class: 'list-group' }, element('h2', {}, 'On other pages'), list);
		group.dataset.elsewhere = '';
		group.hidden = true;
		last.after(group);
		const texts = await Promise.all(
			pages.map((href) =>
				fetch(href).then(
					(answer) => (answer.ok ? answer.text() : ''),
					() => '',
				),
			),
		);
		const rows = texts.flatMap((text) => [
			...new DOMParser().parseFromString(text, 'text/html').querySelectorAll<HTMLElement>('.doc-row'),
		]);
		list.append(...rows);
		this.#take(rows);
	}
}

/** The contents list names what can be gone to, and nothing else. */
function hideLinksToHidden(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('rb-toc a[href^="#"]')) {
		const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
		const entry = link.closest('li');
		if (entry) entry.hidden = target?.closest('[hidden]') != null;
	}
	for (const contents of document.querySelectorAll<HTMLElement>('rb-toc'))
		contents.hidden = contents.querySelector('li:not([hidden])') === null;
}
customElements.define('rb-filter', ListFilter);
