import { describe, expect, test } from 'vitest';
import { placeOfField, splitFrontMatter } from './front-matter.ts';

const read = (text: string) => {
	const split = splitFrontMatter(text);
	if ('fault' in split) throw new Error(split.fault.message);
	return split;
};
const faultOf = (text: string) => {
	const split = splitFrontMatter(text);
	if (!('fault' in split)) throw new Error('no fault');
	const { message, span } = split.fault;
	return `${span.start.line}:${span.start.column} ${message}`;
};

test('every scalar stays the text that was written', () => {
	const { frontMatter } = read(
		'---\nversion: 1.10\nday: 2026-02-30\nhash: 1234e56\noctal: 010\ntime: 12:30:45\nno: no\nempty:\n---\n',
	);
	expect(frontMatter.data).toEqual({
		version: '1.10',
		day: '2026-02-30',
		hash: '1234e56',
		octal: '010',
		time: '12:30:45',
		no: 'no',
		empty: '',
	});
});

test('the body keeps its places', () => {
	const { body } = read('---\ntitle: A\n---\n\n# B\n');
	expect(body.split('\n')[4]).toBe('# B');
	expect(body.length).toBe('---\ntitle: A\n---\n\n# B\n'.length);
});

test('a field has its line and column, deep in lists and in flow style too', () => {
	const text = '---\ntitle: A\nstages:\n  - share: 5\n    gate: none\n  - { share: 101, gate: x }\n---\n';
	const { frontMatter } = read(text);
	expect(placeOfField(frontMatter, ['stages', 1, 'share']).start).toEqual({ line: 6, column: 14 });
	expect(placeOfField(frontMatter, ['stages', 0, 'gate'], 'key').start).toEqual({ line: 5, column: 5 });
	expect(placeOfField(frontMatter, ['stages', 1, 'bake']).start).toEqual({ line: 6, column: 5 });
	expect(placeOfField(frontMatter, ['owner']).start).toEqual({ line: 1, column: 1 });
});

describe('refused', () => {
	test.each([
		['---js\n({ a: process.exit(1) })\n---\n', '1:1 Unexpected `---js`, expected `---`'],
		['--- \ntitle: A\n---\n', '1:1 Unexpected `--- `, expected `---`'],
		['# Title\n', '1:1 Unexpected start of the file, expected front matter'],
		['---\ntitle: A\n', '1:1 Unexpected end of file, expected a line `---` that ends the front matter'],
		['---\na: &x [1]\nb: *x\n---\n', '2:7 Unexpected alias or anchor, expected a value'],
		['---\na: "x\\u202ey"\n---\n', '2:4 Unexpected control character in a text, expected characters that can be seen'],
		['---\na: 1\na: 2\n---\n', '3:1 YAML: Map keys must be unique'],
	])('%j', (text, fault) => {
		expect(faultOf(text)).toBe(fault);
	});

	test('a bomb of aliases, in no time', () => {
		const levels = Array.from(
			{ length: 30 },
			(_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
		);
		expect(faultOf(`---\na0: &a0 [x]\n${levels.join('\n')}\n---\n`)).toMatch(/alias/);
	});

	test('tabs and deep nesting', () => {
		expect(faultOf('---\na:\n\tb: 1\n---\n')).toMatch(/^3:1 YAML/);
		expect(faultOf(`---\na: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`)).toBe(
			'2:36 Unexpected nesting deeper than 32 levels',
		);
		// a key without a value is a level too
		expect(faultOf(`---\na: ${'{a: '.repeat(31)}{a${'}'.repeat(32)}\n---\n`)).toBe(
			'2:129 Unexpected nesting deeper than 32 levels',
		);
	});
});

test('__proto__ is a field like any other', () => {
	const { frontMatter } = read('---\n__proto__:\n  polluted: yes\n---\n');
	expect(Object.keys(frontMatter.data as object)).toEqual(['__proto__']);
	expect(({} as { polluted?: string }).polluted).toBeUndefined();
});
