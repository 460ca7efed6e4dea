import { keptValue } from './kept-value.ts';

/**
 * `<rb-input data-name>`: a value that the reader fills in; every command of the page takes it. It never leaves the
 * browser: it is kept in the tab, for a page that is loaded again, and is gone with it.
 */
class Input extends HTMLElement {
	connectedCallback(): void {
		const { name } = this.dataset;
		const input = this.querySelector('input');
		if (!name || !input) return;
		const places = document.querySelectorAll<HTMLElement>(`[data-input="${CSS.escape(name)}"]`);
		const initial = input.value;
		const fill = (): void => {
			const value = input.value.trim();
			for (const place of places) {
				place.textContent = value || `{{${name}}}`;
				place.toggleAttribute('data-filled', value !== '');
			}
		};
		const kept = keptValue(`${location.pathname} ${name}`);
		input.value = kept.read() ?? initial;
		input.addEventListener('input', () => {
			fill();
			kept.write(input.value === initial ? undefined : input.value);
		});
		const note = document.createElement('span');
		note.className = 'input-note';
		note.textContent = `Goes into ${places.length === 1 ? 'one command' : `${places.length} places`} of this page; stays in this tab.`;
		this.append(note);
		fill();
	}
}
customElements.define('rb-input', Input);

const fields = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('rb-input input')];

/** What the reader has filled in. */
export const filledIn = (): { label: string; value: string }[] =>
	fields().flatMap((input) => {
		const value = input.value.trim();
		return value ? [{ label: input.labels?.[0]?.textContent?.trim() || input.name, value }] : [];
	});

/** If a command takes a value that is not filled in yet: says which, and goes there. */
export function firstEmptyInput(code: HTMLElement): string | undefined {
	for (const place of code.querySelectorAll<HTMLElement>('[data-input]')) {
		const input = fields().find(({ name }) => name === place.dataset.input);
		if (!input || input.value.trim()) continue;
		input.focus();
		return `Fill in «${input.labels?.[0]?.textContent?.trim() || input.name}» first.`;
	}
	return undefined;
}
