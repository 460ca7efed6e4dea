/** `<rb-input data-name>`: a value that the reader fills in; the code of the page takes it. It stays in the page. */
class Input extends HTMLElement {
	connectedCallback(): void {
		const { name } = this.dataset;
		const input = this.querySelector('input');
		if (!name || !input) return;
		const places = document.querySelectorAll<HTMLElement>(`[data-input="${CSS.escape(name)}"]`);
		const fill = (): void => {
			for (const place of places) place.textContent = input.value || `{{${name}}}`;
		};
		input.addEventListener('input', fill);
		fill();
	}
}
customElements.define('rb-input', Input);
