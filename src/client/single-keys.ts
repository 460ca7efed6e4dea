const key = 'rollbook-keys';
let on = true;
try {
	on = localStorage.getItem(key) !== 'off';
} catch {
	// storage is off: the keys work, and are switched off for this page only
}

/** Whether single keys do something. Readers can switch them off (WCAG 2.1.4): they stumble into those who speak to their computer. */
export const singleKeysOn = (): boolean => on;

export function switchSingleKeys(to: boolean): void {
	on = to;
	try {
		if (to) localStorage.removeItem(key);
		else localStorage.setItem(key, 'off');
	} catch {
		// see above
	}
}

/** Whether a key was pressed by itself, and not to write something or within a dialog. */
export const isSingleKey = (event: KeyboardEvent): boolean =>
	on &&
	!event.ctrlKey &&
	!event.metaKey &&
	!event.altKey &&
	!event.isComposing &&
	!(
		event.target instanceof HTMLElement &&
		event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog')
	);
