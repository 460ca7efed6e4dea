/**
 * `<rb-filter>`: narrows the rows of the page's lists down to those that hold the typed words. Where a list has several
 * pages (`data-pages`), the rows of the others are fetched when somebody types.
 */
class ListFilter extends HTMLElement {
	#rows: HTMLElement[] = [];
	#texts: string[] = [];
	#others: Promise<void> | undefined;

	connectedCallback(): void {
		this.hidden = false;
		const input = this.querySelector('input');
		this.#take([...document.querySelectorAll<HTMLElement>('.doc-row')]);
		input?.addEventListener('input', () => {
			this.#narrow(input.value);
			this.#others ??= this.#fetchOthers();
			this.#others.then(() => this.#narrow(input.value));
		});
	}

	#take(rows: HTMLElement[]): void {
		this.#rows.push(...rows);
		this.#texts.push(...rows.map((row) => row.textContent.toLowerCase()));
	}

	#narrow(typed: string): void {
		const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
		let shown = 0;
		for (const [index, row] of this.#rows.entries()) {
			row.hidden = !words.every((word) => this.#texts[index]!.includes(word));
			if (!row.hidden) shown++;
		}
		for (const group of document.querySelectorAll<HTMLElement>('.list-group')) {
			const elsewhere = group.hasAttribute('data-elsewhere') && words.length === 0;
			group.hidden = elsewhere || group.querySelector('.doc-row:not([hidden])') === null;
		}
		const status = this.querySelector('[role="status"]');
		if (status) status.textContent = words.length ? `${shown} of ${this.#rows.length}` : '';
	}

	/** The rows of the other pages of the list, in a group of their own behind the others. A page that cannot be had is left out. */
	async #fetchOthers(): Promise<void> {
		const pages = this.dataset.pages?.split(' ') ?? [];
		const last = [...document.querySelectorAll('.list-group')].at(-1);
		if (!pages.length || !last) return;
		const group = document.createElement('section');
		group.className = 'list-group';
		group.dataset.elsewhere = '';
		group.hidden = true;
		const title = document.createElement('h2');
		title.textContent = 'On other pages';
		const list = document.createElement('ul');
		list.className = 'doc-list doc-list-long';
		group.append(title, list);
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
customElements.define('rb-filter', ListFilter);
