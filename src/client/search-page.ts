import { askInAddress } from './ask-in-address.ts';
import { foundPages } from './found-pages.ts';
import { hitLink } from './hit-link.ts';
import { pagefind } from './pagefind.ts';

const batch = 20;

/** Where the filters have room beside each other (`search.css`). Elsewhere they are folded, so that results come first. */
const wide = matchMedia('(width >= 40rem)');

/** `<rb-search>`: the search page, with its filters. What is asked stands in the address, so that it can be sent on. */
class SearchPage extends HTMLElement {
	#shown = batch;

	connectedCallback(): void {
		const form = this.querySelector('form');
		if (!form) return;
		this.hidden = false;
		form.addEventListener('submit', (event) => event.preventDefault());
		form.addEventListener('input', () => {
			this.#shown = batch;
			this.#look(form);
		});
		const fold = (): void => {
			const filters = this.querySelector('details');
			if (filters) filters.open = wide.matches;
		};
		wide.addEventListener('change', fold);
		fold();
		this.#fill(form).then(() => this.#look(form));
	}

	async #fill(form: HTMLFormElement): Promise<void> {
		const asked = new URLSearchParams(location.search);
		(form.elements.namedItem('q') as HTMLInputElement).value = asked.get('q') ?? '';
		try {
			const filters = await (await pagefind()).filters();
			for (const select of form.querySelectorAll('select')) {
				const values = Object.keys(filters[select.name] ?? {}).sort();
				select.append(
					...values.map(
						(value) => new Option(select.name === 'edition' && value === 'current' ? 'Current' : value, value),
					),
				);
				const wanted = asked.get(select.name) ?? (select.name === 'edition' ? 'current' : '');
				if (values.includes(wanted)) select.value = wanted;
			}
		} catch {
			this.#say('The search index could not be loaded. It is made by `rollbook build`.');
		}
	}

	async #look(form: HTMLFormElement): Promise<void> {
		const data = new FormData(form);
		const query = String(data.get('q') ?? '').trim();
		const chosen = [...data].filter(([name, value]) => name !== 'q' && value !== '') as [string, string][];
		const set = chosen.filter(([name, value]) => name !== 'edition' || value !== 'current');
		const summary = this.querySelector('summary');
		if (summary) summary.textContent = set.length ? `Filters (${set.length} set)` : 'Filters';
		askInAddress([...(query ? [['q', query] as [string, string]] : []), ...set]);
		const list = this.querySelector('.search-list');
		if (!list) return;
		if (!query && chosen.every(([name]) => name === 'edition')) {
			list.replaceChildren();
			this.#say('');
			return;
		}
		const found = await foundPages(query, Object.fromEntries(chosen), this.#shown);
		if (!found) return;
		const { hits, count } = found;
		list.replaceChildren(
			...hits.map((hit) => {
				const item = document.createElement('li');
				item.append(hitLink(hit, query));
				return item;
			}),
		);
		this.#say(
			count === 0
				? 'Nothing was found. Try fewer or other words, or take a filter away.'
				: `${count} ${count === 1 ? 'page' : 'pages'}`,
		);
		const more = this.querySelector<HTMLButtonElement>('[data-more]');
		if (!more) return;
		more.hidden = count <= this.#shown;
		more.onclick = () => {
			this.#shown += batch;
			this.#look(form);
		};
	}

	#say(text: string): void {
		const status = this.querySelector('[role="status"]');
		if (status) status.textContent = text;
	}
}
customElements.define('rb-search', SearchPage);
