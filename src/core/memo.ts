import type { Handbook } from './handbook.ts';
import { note, unrecorded } from './recording.ts';

type Memo = (handbook: Handbook) => unknown;

const key = Symbol.for('rollbook.memos');
const shelf = globalThis as { [key]?: Map<string, Memo> };
const memos = shelf[key] ?? new Map<string, Memo>();
shelf[key] = memos;

/**
 * Computes something once for each handbook: ten thousand pages share one answer. A page that asks depends on the
 * answer alone, not on all that it was made of; so it has to be plain: data, lists, maps, documents. `name` is its own.
 */
export function perHandbook<T>(name: string, compute: (handbook: Handbook) => T): (handbook: Handbook) => T {
	const known = new WeakMap<Handbook, { value: T }>();
	const memo = (handbook: Handbook): T => {
		let answer = known.get(handbook);
		if (!answer) {
			answer = { value: unrecorded(() => compute(handbook)) };
			known.set(handbook, answer);
		}
		note('memo', handbook.edition?.id ?? '', name);
		return answer.value;
	};
	memos.set(name, memo);
	return memo;
}

/** The memo of a name, if a page that was loaded has it. */
export const memoNamed = (name: string): Memo | undefined => memos.get(name);
