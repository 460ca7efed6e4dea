import { element } from './element.ts';
import { keptValue } from './kept-value.ts';

/**
 * `<rb-fill data-scope>`: a message of which some values are still missing. Each gets an input; what is typed goes as text
 * into all its forms, and is kept in the tab, for other pages that have the same message about the same thing.
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
			input.value = value;
			if (value) this.#put(row, name, value);
			input.addEventListener('input', () => {
				this.#put(row, name, input.value.trim());
				kept.write(input.value || undefined);
			});
		}
		this.querySelector('.to-fill-in > p')?.append(
			element('span', { class: 'soft' }, ' What you type goes into the text below and stays in this tab.'),
		);
	}

	#put(row: HTMLElement, name: string, value: string): void {
		for (const place of this.querySelectorAll<HTMLElement>(`[data-name="${CSS.escape(name)}"]`)) {
			place.textContent = value || `{${name}}`;
			place.toggleAttribute('data-filled', value !== '');
		}
		row.toggleAttribute('data-filled', value !== '');
	}
}

customElements.define('rb-fill', Fill);
