import { element } from './element.ts';
import { keptValue } from './kept-value.ts';

/**
 * `<rb-fill data-scope>`: a message of which some values are still missing. Each gets an input; what is typed goes as text
 * into all messages of the page about the same thing in the same language, and is kept in the tab.
 */
class Fill extends HTMLElement {
	connectedCallback(): void {
		const { scope } = this.dataset;
		const rows = [...this.querySelectorAll<HTMLElement>('[data-variable]')];
		if (!scope || rows.length === 0 || this.querySelector('.fill-in')) return;
		for (const row of rows) {
			const name = row.dataset.variable!;
			const kept = keptValue(`${scope} ${name}`);
			const input = element('input', { class: 'fill-in', type: 'text', name, autocomplete: 'off' });
			input.setAttribute('aria-label', row.querySelector('dt')?.textContent?.trim() ?? name);
			row.querySelector('dd')?.append(input);
			const value = kept.read() ?? '';
			if (value) fill(scope, name, value);
			input.addEventListener('input', () => {
				fill(scope, name, input.value.trim());
				kept.write(input.value || undefined);
			});
		}
		this.querySelector('.to-fill-in > p')?.append(
			element('span', { class: 'soft' }, ' What you type goes into the text below and stays in this tab.'),
		);
	}
}

/** Puts a value into all messages of a scope, also into those whose inputs come later: they read what is kept. */
function fill(scope: string, name: string, value: string): void {
	for (const message of document.querySelectorAll<HTMLElement>(`rb-fill[data-scope="${CSS.escape(scope)}"]`)) {
		for (const place of message.querySelectorAll<HTMLElement>(`[data-name="${CSS.escape(name)}"]`)) {
			place.textContent = value || `{${name}}`;
			place.toggleAttribute('data-filled', value !== '');
		}
		const row = message.querySelector<HTMLElement>(`[data-variable="${CSS.escape(name)}"]`);
		row?.toggleAttribute('data-filled', value !== '');
		const input = row?.querySelector('input');
		if (input && input !== document.activeElement) input.value = value;
	}
}
customElements.define('rb-fill', Fill);
