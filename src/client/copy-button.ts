import { announce } from './announce.ts';
import { element } from './element.ts';

interface Asks {
	/** Why it should be asked before it is copied; undefined where there is no reason. */
	danger?: string | undefined;
	/** What has to be so before anything is copied: tells what is missing, and leads there. */
	missing?(): string | undefined;
	/** Why it is not finished, if it is not: told before it is copied, and in one word or two on the button. */
	unfinished?(): { told: string; short: string } | undefined;
	/** How it is called, where there are several: `Copy the command of «Restart»`. */
	of?: string;
	copied?(): void;
}

/** How long a second press counts, in milliseconds. */
const patience = 20_000;

/** A button that copies a text, and says so. Where that is dangerous, it wants to be pressed twice. */
export function copyButton(
	text: () => string,
	{ danger, missing, unfinished, of, copied }: Asks = {},
): HTMLButtonElement {
	const button = element('button', { type: 'button', class: 'copy' }, 'Copy');
	if (of) button.setAttribute('aria-label', `Copy: ${of}`);
	let back: ReturnType<typeof setTimeout> | undefined;
	const show = (word: string, state: 'done' | 'asks' | undefined, milliseconds?: number): void => {
		clearTimeout(back);
		button.textContent = word;
		if (of) button.setAttribute('aria-label', `${word}: ${of}`);
		if (state) button.dataset.state = state;
		else delete button.dataset.state;
		if (milliseconds) back = setTimeout(() => show('Copy', undefined), milliseconds);
	};
	button.addEventListener('blur', () => {
		if (button.dataset.state === 'asks') show('Copy', undefined);
	});
	button.addEventListener('click', async () => {
		const lacking = missing?.();
		if (lacking) {
			announce(lacking);
			return;
		}
		if (danger && button.dataset.state !== 'asks') {
			show('Dangerous. Copy?', 'asks', patience);
			announce(`${danger} Press again to copy it all the same.`);
			return;
		}
		const open = unfinished?.();
		if (open && button.dataset.state !== 'asks') {
			show(`${open.short}. Copy?`, 'asks', patience);
			announce(`${open.told} Press again to copy it all the same.`);
			return;
		}
		try {
			await navigator.clipboard.writeText(text());
			show('Copied', 'done', 2000);
			announce('Copied.');
			copied?.();
		} catch {
			show('Select and copy by hand', undefined, 4000);
			announce('The browser does not let pages copy. Select it and copy by hand.');
		}
	});
	return button;
}
