/** Computes something once for each object, for as long as the object is there. It has to follow from the object alone. */
export function perObject<K extends object, V>(compute: (object: K) => V): (object: K) => V {
	const known = new WeakMap<K, { value: V }>();
	return (object) => {
		let answer = known.get(object);
		if (!answer) {
			answer = { value: compute(object) };
			known.set(object, answer);
		}
		return answer.value;
	};
}
