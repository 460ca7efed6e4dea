/** `<rb-filter>`: narrows the rows of the page's lists down to those that hold the typed words. */
class ListFilter extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		const input = this.querySelector('input');
		const status = this.querySelector('[role="status"]');
		const rows = [...document.querySelectorAll<HTMLElement>('.doc-row')];
		const texts = rows.map((row) => row.textContent.toLowerCase());
		input?.addEventListener('input', () => {
			const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
			let shown = 0;
			for (const [index, row] of rows.entries()) {
				row.hidden = !words.every((word) => texts[index]!.includes(word));
				if (!row.hidden) shown++;
			}
			for (const group of document.querySelectorAll<HTMLElement>('.list-group')) {
				group.hidden = group.querySelector('.doc-row:not([hidden])') === null;
			}
			if (status) status.textContent = words.length ? `${shown} of ${rows.length}` : '';
		});
	}
}
customElements.define('rb-filter', ListFilter);
