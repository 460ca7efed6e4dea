/** A button that copies a text, and says so. */
function copyButton(textOf: () => string): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'copy';
	button.textContent = 'Copy';
	button.setAttribute('aria-live', 'polite');
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(textOf());
			button.textContent = 'Copied';
			button.dataset.done = '';
		} catch {
			button.textContent = 'Select and copy by hand';
		}
		setTimeout(() => {
			button.textContent = 'Copy';
			delete button.dataset.done;
		}, 2000);
	});
	return button;
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
	const code = figure.querySelector('pre');
	if (!code) continue;
	figure.classList.add('has-copy');
	figure.append(copyButton(() => code.textContent.replace(/\n$/, '')));
}

/** `<rb-copy>`: a message, ready to be copied as plain text. */
class CopyBox extends HTMLElement {
	connectedCallback(): void {
		const text = this.querySelector<HTMLElement>('[data-copy-text]');
		if (text) this.prepend(copyButton(() => text.innerText.trim()));
	}
}
customElements.define('rb-copy', CopyBox);
