/** A value that the reader fills in. It never leaves the browser: it is kept in the tab, and is gone with it. */
export function keptValue(name: string): { read(): string | undefined; write(value: string | undefined): void } {
	const key = `rollbook-input ${name}`;
	return {
		read() {
			try {
				return sessionStorage.getItem(key) ?? undefined;
			} catch {
				// storage is off: the value holds for this page
				return undefined;
			}
		},
		write(value) {
			try {
				if (value === undefined) sessionStorage.removeItem(key);
				else sessionStorage.setItem(key, value);
			} catch {
				// see above
			}
		},
	};
}
