/** A button that copies a text, and says so. */
function copyButton(text: () => string): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'copy';
	button.textContent = 'Copy';
	button.setAttribute('aria-live', 'polite');
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(text());
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

/** `<rb-copy>`: a message, ready to be copied as plain text; each of its forms for one channel by itself. */
class CopyBox extends HTMLElement {
	connectedCallback(): void {
		const box = this.querySelector<HTMLElement>('[data-copy-text]');
		if (!box) return;
		const forms = [...box.querySelectorAll<HTMLElement>('.message')];
		const blocks = [...box.querySelectorAll<HTMLElement>(':scope > .subject, :scope > .body > :not(.message)')];
		if (blocks.length > 0) this.prepend(copyButton(() => plain(blocks)));
		for (const form of forms) {
			const parts = [...form.children].filter(
				(child): child is HTMLElement => child instanceof HTMLElement && !child.matches('.label'),
			);
			form.append(copyButton(() => plain(parts)));
		}
	}
}

const textOf = (block: HTMLElement): string => block.innerText.trim();
const plain = (blocks: HTMLElement[]): string => blocks.map(textOf).join('\n\n');
customElements.define('rb-copy', CopyBox);
