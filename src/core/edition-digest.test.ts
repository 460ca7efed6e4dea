import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionDigest } from './edition-digest.ts';
import { handbookOf } from './handbook-of-texts.ts';

const text = (body: string) => `---\ntitle: A\n---\n\n${body}\n`;
const names = fc.constantFrom('a', 'b', 'c', 'd');
const folders = fc.dictionary(
	names.map((name) => `guides/${name}.mdx`),
	fc.constantFrom('One.', 'Two.', 'Three.').map(text),
	{ minKeys: 1 },
);
const digest = (files: Record<string, string>) => editionDigest(handbookOf(files));

test('the same files have one digest, in whatever order they are found and whatever their line ends', () => {
	fc.assert(
		fc.property(folders, (files) => {
			const entries = Object.entries(files);
			expect(digest(Object.fromEntries(entries.toReversed()))).toBe(digest(files));
			expect(digest(Object.fromEntries(entries.map(([path, each]) => [path, each.replaceAll('\n', '\r\n')])))).toBe(
				digest(files),
			);
		}),
	);
});

test('other files have another', () => {
	fc.assert(
		fc.property(folders, folders, (a, b) => {
			const same = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
			expect(digest(a) === digest(b)).toBe(same);
		}),
	);
	const guide = { 'guides/a.mdx': text('One.') };
	expect(digest({ ...guide, 'guides/a.png': '' })).not.toBe(digest(guide));
});
