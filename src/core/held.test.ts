import { expect, test } from 'vitest';
import { Held } from './held.ts';

test('all is held, until only the last ones are: those that made something last', () => {
	const gone: string[] = [];
	const holders = ['a', 'b', 'c', 'd'].map((name) => ({ letGo: () => void gone.push(name) }));
	const [a, b, c, d] = holders as [(typeof holders)[0], (typeof holders)[0], (typeof holders)[0], (typeof holders)[0]];
	const held = new Held();
	for (const each of [a, b, c, a]) held.hold(each);
	expect(gone).toEqual([]);
	held.keep(2);
	expect(gone).toEqual(['b']);
	held.hold(d);
	expect(gone).toEqual(['b', 'c']);
	held.hold(a);
	held.hold(b);
	expect(gone).toEqual(['b', 'c', 'd']);
});
