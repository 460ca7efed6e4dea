import { hitLink, pagefind, pause } from './pagefind.ts';

const batch = 20;

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
		const address = new URLSearchParams([
			...(query ? [['q', query]] : []),
			...chosen.filter(([name, value]) => name !== 'edition' || value !== 'current'),
		]);
		history.replaceState(null, '', address.size ? `?${address}` : location.pathname);
		const list = this.querySelector('.search-list');
		if (!list) return;
		if (!query && chosen.every(([name]) => name === 'edition')) {
			list.replaceChildren();
			this.#say('');
			return;
		}
		const found = await (await pagefind()).debouncedSearch(
			query || null,
			{ filters: Object.fromEntries(chosen) },
			pause,
		);
		if (!found) return;
		const hits = await Promise.all(found.results.slice(0, this.#shown).map((each) => each.data()));
		list.replaceChildren(
			...hits.map((hit) => {
				const item = document.createElement('li');
				item.append(hitLink(hit, query));
				return item;
			}),
		);
		const { length } = found.results;
		this.#say(
			length === 0
				? 'Nothing was found. Try fewer or other words, or take a filter away.'
				: `${length} ${length === 1 ? 'page' : 'pages'}`,
		);
		const more = this.querySelector<HTMLButtonElement>('[data-more]');
		if (!more) return;
		more.hidden = length <= this.#shown;
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
