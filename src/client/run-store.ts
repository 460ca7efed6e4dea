import type { Run } from '../core/run.ts';

const prefix = 'rollbook-run ';
/** How long runs are kept that nobody forgot, in milliseconds. */
const kept = 60 * 86_400_000;

const isRun = (value: unknown): value is Run => {
	const { started, steps, done } = (value ?? {}) as Partial<Run>;
	return (
		typeof started === 'number' &&
		Array.isArray(steps) &&
		steps.every((step) => typeof step?.title === 'string') &&
		typeof done === 'object' &&
		done !== null &&
		Object.values(done).every((at) => typeof at === 'number')
	);
};

/**
 * The runs of a page, in this browser, each under the digest of the text that it was of: a changed text has none, and what
 * was done by the one before is kept beside it until somebody forgets it.
 */
export class RunStore {
	readonly #page: string;
	constructor(page: string) {
		this.#page = `${prefix}${page} `;
	}

	read(digest: string): Run | undefined {
		try {
			const run: unknown = JSON.parse(localStorage.getItem(this.#page + digest) ?? 'null');
			return isRun(run) ? run : undefined;
		} catch {
			return undefined;
		}
	}

	/** Tells whether it was kept: storage may be off, or full. */
	write(digest: string, run: Run): boolean {
		try {
			localStorage.setItem(this.#page + digest, JSON.stringify(run));
			return true;
		} catch {
			return false;
		}
	}

	forget(digest: string): void {
		try {
			localStorage.removeItem(this.#page + digest);
		} catch {
			// where nothing can be kept, nothing has to be forgotten
		}
	}

	/** The latest run of another text of this page. Clears away what is too old to be asked for. */
	earlier(digest: string, now: number): { digest: string; run: Run } | undefined {
		try {
			const found = Object.keys(localStorage)
				.filter((key) => key.startsWith(this.#page) && key !== this.#page + digest)
				.flatMap((key) => {
					const other = key.slice(this.#page.length);
					const run = this.read(other);
					if (run && now - run.started < kept) return [{ digest: other, run }];
					this.forget(other);
					return [];
				});
			return found.sort((a, b) => b.run.started - a.run.started)[0];
		} catch {
			return undefined;
		}
	}

	/** Whether an event of the storage is about a text of this page. */
	isAbout(key: string | null, digest: string): boolean {
		return key === null || key === this.#page + digest;
	}
}
