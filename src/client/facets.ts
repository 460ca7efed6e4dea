/**
 * `<rb-facets>`: narrows the rows of a list down by what they are (`data-facets` of a row), besides the words that
 * `<rb-filter>` looks for: the one hides rows, this one leaves them out.
 */
class Facets extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		this.addEventListener('change', () => this.#narrow());
		// the browser may have kept what was chosen before
		this.#narrow();
	}

	#narrow(): void {
		const chosen = [...this.querySelectorAll('select')].flatMap(({ name, value }) => (value ? [{ name, value }] : []));
		const rows = [...document.querySelectorAll<HTMLElement>('.doc-row[data-facets]')];
		let shown = 0;
		for (const row of rows) {
			const facets = JSON.parse(row.dataset.facets!) as Record<string, string[]>;
			const fits = chosen.every(({ name, value }) => facets[name]?.includes(value));
			row.toggleAttribute('data-left-out', !fits);
			if (fits) shown++;
		}
		const status = this.querySelector('[role="status"]');
		if (status) status.textContent = chosen.length ? `${shown} of ${rows.length} on this page` : '';
	}
}
customElements.define('rb-facets', Facets);
