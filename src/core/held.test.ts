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

test('sizes count, and the last one is held, however large', () => {
	const gone: string[] = [];
	const holders = ['a', 'b', 'large'].map((name) => ({ letGo: () => void gone.push(name) }));
	const [a, b, large] = holders as [(typeof holders)[0], (typeof holders)[0], (typeof holders)[0]];
	const held = new Held(10);
	held.hold(a, 4);
	held.hold(b, 6);
	expect(gone).toEqual([]);
	held.hold(large, 50);
	expect(gone).toEqual(['a', 'b']);
	held.hold(a, 1);
	expect(gone).toEqual(['a', 'b', 'large']);
	held.keep(0);
	expect(gone).toEqual(['a', 'b', 'large', 'a']);
});
