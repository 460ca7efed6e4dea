import type { Handbook } from '../core/handbook.ts';

/** Computes something once for each handbook: ten thousand pages share one answer. */
export function perHandbook<T>(compute: (handbook: Handbook) => T): (handbook: Handbook) => T {
	const known = new WeakMap<Handbook, { value: T }>();
	return (handbook) => {
		let answer = known.get(handbook);
		if (!answer) {
			answer = { value: compute(handbook) };
			known.set(handbook, answer);
		}
		return answer.value;
	};
}
