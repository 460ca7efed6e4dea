import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { applyEdits, mergedEdit } from './edit-text.ts';
import { editAt } from './fix.ts';

const word = fc.stringMatching(/^[a-z ä€𐐀]{0,6}$/u);
const lines = fc.array(word, { minLength: 1, maxLength: 12 });
const cuts = fc.array(fc.tuple(fc.nat(200), fc.nat(200), lines), { maxLength: 4 });

/** Edits that do not overlap, at places of the text. */
function editsOf(text: string, wanted: [number, number, string[]][]) {
	const ends = [...wanted.map(([a]) => a), ...wanted.map(([, b]) => b)];
	const offsets = ends.map((each) => each % (text.length + 1));
	const ordered = offsets.sort((a, b) => a - b);
	return wanted
		.map(([, , inserted], index) => ({
			from: ordered[2 * index]!,
			to: ordered[2 * index + 1]!,
			text: inserted.join('\n'),
		}))
		.filter(({ from }, index, all) => index === 0 || from > all[index - 1]!.to);
}

/** As they are read: LF alone, no BOM, a final newline. */
const readText = (raw: string): string => {
	const decoded = decode({ path: 'a.mdx', bytes: new TextEncoder().encode(raw) });
	return 'text' in decoded ? decoded.text : '';
};

test('edits do to the file what they do to its text, and keep BOM, line endings and a missing final newline', () => {
	fc.assert(
		fc.property(
			lines,
			fc.constantFrom('\n', '\r\n', '\r'),
			fc.boolean(),
			fc.boolean(),
			cuts,
			(texts, ending, bom, ended, wanted) => {
				// a file without any line end has none to keep
				const raw = (bom ? '\ufeff' : '') + ['first', ...texts].join(ending) + (ended ? ending : '');
				const source = readText(raw);
				const chosen = editsOf(source, wanted);
				const edited = applyEdits(
					raw,
					chosen.map(({ from, to, text }) => editAt(source, from, to, text)),
				);
				const expected = chosen.reduceRight(
					(text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to),
					source,
				);
				const back = expected.replaceAll('\n', ending);
				const cut = /[\r\n]$/.test(raw) || !back.endsWith(ending) ? back : back.slice(0, -ending.length);
				expect(edited).toBe((bom ? '\ufeff' : '') + cut);
			},
		),
	);
});

test('what an edit does not touch stays as it is, also where lines end in different ways', () => {
	const raw = '\ufeffone\r\ntwo\nthree\rfour';
	const edited = applyEdits(raw, [{ start: { line: 3, column: 1 }, end: { line: 3, column: 6 }, text: 'drei' }]);
	expect(edited).toBe('\ufeffone\r\ntwo\ndrei\rfour');
});

test('several edits are the same as the one that holds them all', () => {
	fc.assert(
		fc.property(lines, cuts, (texts, wanted) => {
			const source = `${texts.join('\n')}\n`;
			const edits = editsOf(source, wanted).map(({ from, to, text }) => editAt(source, from, to, text));
			fc.pre(edits.length > 0);
			expect(applyEdits(source, [mergedEdit(source, edits)])).toBe(applyEdits(source, edits));
		}),
	);
});

test('a place that is not in the text is a fault of the program', () => {
	const nowhere = { line: 9, column: 1 };
	expect(() => applyEdits('a\n', [{ start: nowhere, end: nowhere, text: 'b' }])).toThrow('no line 9');
});
