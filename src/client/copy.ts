import { typedIn } from '../core/session-commands.ts';
import { copyButton } from './copy-button.ts';
import { firstEmptyInput } from './input.ts';

for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
	const code = figure.querySelector('pre');
	if (!code) continue;
	const step = figure.closest<HTMLElement>('.step');
	const danger = figure.dataset.danger
		? `This ${figure.dataset.danger}.`
		: step?.dataset.danger !== undefined
			? 'This step is marked as dangerous.'
			: undefined;
	const title = step?.querySelector('.step-title')?.textContent?.trim();
	figure.classList.add('has-copy');
	figure.append(
		copyButton(() => typedIn(figure.dataset.language ?? '', code.textContent), {
			danger,
			missing: () => firstEmptyInput(code),
			...(title ? { of: title } : {}),
			copied: () => figure.dispatchEvent(new CustomEvent('rb-copied', { bubbles: true })),
		}),
	);
}

/** `<rb-copy>`: a message, ready to be copied as plain text; each of its forms for one channel by itself. */
class CopyBox extends HTMLElement {
	connectedCallback(): void {
		const box = this.querySelector<HTMLElement>('[data-copy-text]');
		if (!box) return;
		const forms = [...box.querySelectorAll<HTMLElement>('.message')];
		const blocks = [...box.querySelectorAll<HTMLElement>(':scope > .subject, :scope > .body > :not(.message)')];
		const of = this.querySelector(':scope > .label')?.textContent?.trim();
		if (blocks.length > 0)
			this.prepend(copyButton(() => plain(blocks), { unfinished: () => gapsIn(blocks), ...(of ? { of } : {}) }));
		for (const form of forms) {
			const parts = [...form.children].filter(
				(child): child is HTMLElement => child instanceof HTMLElement && !child.matches('.label'),
			);
			form.append(copyButton(() => plain(parts), { unfinished: () => gapsIn(parts) }));
		}
	}
}

// the word «Subject:» is hidden from the eye, which would tear it off into a line of its own
const textOf = (block: HTMLElement): string =>
	block.matches('.subject') ? block.textContent.replace(/\s+/g, ' ').trim() : block.innerText.trim();
const plain = (blocks: HTMLElement[]): string => blocks.map(textOf).join('\n\n');

/** What a text still has in braces: whoever gets it would read them. */
function gapsIn(blocks: HTMLElement[]): { told: string; short: string } | undefined {
	const places = blocks.flatMap((block) => [...block.querySelectorAll('.placeholder:not([data-filled])')]);
	const names = [...new Set(places.map((place) => place.textContent))];
	if (names.length === 0) return undefined;
	return { told: `Still to fill in: ${names.join(', ')}.`, short: `${names.length} missing` };
}
customElements.define('rb-copy', CopyBox);
