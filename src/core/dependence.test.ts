import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependence, smallestCircle } from './dependence.ts';

/** Any graph, with circles or without: for each of up to ten nodes some that it needs. */
const graphs = fc
	.array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 10 })
	.map((all) => new Map(all.map((needs, index) => [`s${index}`, needs.map((need) => `s${need}`)])));

/** All that can be reached, the plain way. */
function reached(direct: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
	const seen = new Set<string>();
	const stack = [...direct.get(from)!];
	for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
		if (seen.has(next) || !direct.has(next)) continue;
		seen.add(next);
		stack.push(...direct.get(next)!);
	}
	return seen;
}

test('what is needed is what can be reached, along a path that is there', () => {
	fc.assert(
		fc.property(graphs, (direct) => {
			const { needs, path } = dependence(direct);
			for (const of of direct.keys()) {
				const all = reached(direct, of);
				for (const on of direct.keys()) {
					if (needs(of, on) !== all.has(on)) return false;
					const way = path(of, on);
					if ((way !== undefined) !== all.has(on)) return false;
					if (way && !way.slice(1).every((node, index) => direct.get(way[index]!)!.includes(node))) return false;
				}
			}
			return true;
		}),
		{ numRuns: 300 },
	);
});

test('circles are those that need each other; the smallest is one of them, and leads back', () => {
	fc.assert(
		fc.property(graphs, (direct) => {
			const { circles, needs } = dependence(direct);
			const inCircles = circles.flat();
			expect([...inCircles].sort()).toEqual([...direct.keys()].filter((node) => needs(node, node)).sort());
			const circle = smallestCircle(direct);
			expect(circle === undefined).toBe(inCircles.length === 0);
			if (!circle) return;
			for (const [index, node] of circle.entries())
				expect(direct.get(node)).toContain(circle[(index + 1) % circle.length]);
			expect(new Set(circle).size).toBe(circle.length);
		}),
		{ numRuns: 300 },
	);
});

test('of two circles the smaller is named; one that needs itself is one', () => {
	const direct = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['c', 'nobody'] };
	expect(smallestCircle(new Map(Object.entries(direct)))).toEqual(['c', 'd']);
	expect(smallestCircle(new Map([['a', ['a']]]))).toEqual(['a']);
});

test('ten thousand in a row are no circle, and the first needs the last', () => {
	const chain = new Map(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, [`s${index + 1}`]]));
	const { needs, circles } = dependence(chain);
	expect(circles).toEqual([]);
	expect(needs('s0', 's9999')).toBe(true);
	expect(needs('s9999', 's0')).toBe(false);
});

test('the circle of five thousand is found in a moment', () => {
	const ring = new Map(Array.from({ length: 5000 }, (_, index) => [`s${index}`, [`s${(index + 1) % 5000}`]]));
	const from = performance.now();
	expect(smallestCircle(ring)).toHaveLength(5000);
	expect(performance.now() - from).toBeLessThan(5000);
});
