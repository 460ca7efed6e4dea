/** `<rb-menu>`: closes its `<details>` when the reader goes elsewhere, or presses Escape. */
class Menu extends HTMLElement {
	connectedCallback(): void {
		const details = this.querySelector('details');
		if (!details) return;
		document.addEventListener('click', ({ target }) => {
			if (!this.contains(target as Node)) details.open = false;
		});
		this.addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape' || !details.open) return;
			details.open = false;
			details.querySelector('summary')?.focus();
		});
	}
}
customElements.define('rb-menu', Menu);
