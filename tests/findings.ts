import type { Finding } from '../src/core/finding.ts';
import type { Fix } from '../src/core/fix.ts';
import type { ReportContext } from '../src/reporters/reporter.ts';

/** A finding, for tests of what prints them. */
export const finding = (
	parts: Partial<Finding> & { file?: string; at?: [number, number, number, number] },
): Finding => {
	const [line, column, endLine, endColumn] = parts.at ?? [3, 7, 3, 12];
	const { file = 'releases/2.4.0.mdx', at: _, ...rest } = parts;
	return {
		rule: 'broken-link',
		severity: 'error',
		place: { file, start: { line, column }, end: { line: endLine, column: endColumn } },
		message: 'Unexpected `x`, expected `y`',
		help: 'Write `y`.',
		related: [],
		...rest,
	};
};

/** A fix, of edits that are given as line and column from and to, and the text. */
const fixOf = (does: string, ...edits: [number, number, number, number, string][]): Fix => ({
	does,
	edits: edits.map(([line, column, endLine, endColumn, text]) => ({
		start: { line, column },
		end: { line: endLine, column: endColumn },
		text,
	})),
});

/** Texts and names that try to end the field they are put in. */
export const hostileTexts = [
	'%0A::error::owned',
	'a\n::error file=x::owned',
	'\r\n::set-output name=x::owned',
	'a]]><failure message="x"/>',
	'</failure></testcase><script>alert(1)</script>',
	'`` ` </details><img src=x onerror=alert(1)>',
	'</code></summary></details>',
	'[click](https://evil.example) <https://evil.example> https://evil.example www.evil.example mail@evil.example',
	'@everyone #1 \n/close\n# Heading\n\n- [ ] item | table |',
	'--> <!-- rollbook check -->',
	'a, b: c, title=x "quoted" \'single\' &amp; &#10; &lt;',
	'{0} {{braces}} \\u0041 \\',
	'👩‍👩‍👧‍👦 ä € 𐐀',
	'\u001b[31mred\u001b[0m \u0000\u0007\u007f\u0085\u2028 \u202Eevil \ufffe',
	'lone \ud800 surrogate',
];

export const context: ReportContext = {
	colour: false,
	version: '1.2.3',
	rules: [
		{
			id: 'broken-link',
			group: 'reference',
			asks: 'A link leads somewhere.',
			why: 'A reader under stress has no time to search.',
			severity: 'error',
			bad: { 'guides/a.mdx': '[b](b.mdx)\n' },
			good: { 'guides/a.mdx': '[a](a.mdx)\n' },
		},
		{
			id: 'placeholder-text',
			group: 'document',
			asks: 'Nothing is left to be written.',
			why: 'What is left to be written is missing when it is needed.',
			severity: 'warning',
			bad: { 'guides/a.mdx': 'TODO\n' },
			good: { 'guides/a.mdx': 'Done.\n' },
		},
	],
	source: (file) => ({ 'releases/2.4.0.mdx': '---\na\nä€𐐀: xyz\n', 'handbook.yaml': 'name: A\n' })[file],
	path: (file) => `docs/${file}`,
	ruleAddress: (id) => `https://handbook.example/rules/${id}/`,
};

/** A report as it may come: several files and severities, related places, a span over lines. */
export const some: Finding[] = [
	finding({ rule: 'handbook-config', file: 'handbook.yaml', at: [1, 1, 1, 5], message: 'Unexpected field `nme`' }),
	finding({ related: [{ place: finding({ at: [1, 1, 2, 1] }).place, message: 'The other end' }] }),
	finding({ rule: 'placeholder-text', severity: 'warning', at: [3, 1, 4, 2], message: 'Unexpected TODO' }),
	finding({ rule: 'placeholder-text', severity: 'warning', at: [9, 1, 9, 5], message: 'Unexpected TODO' }),
	finding({ severity: 'info', file: 'runbooks/a b,c:d%.mdx', at: [1, 1, 1, 1] }),
	finding({
		message: 'Unexpected `xyz`, expected `abc`',
		fix: fixOf('Write `abc`', [2, 1, 2, 2, 'Ü\n'], [3, 6, 3, 9, 'abc']),
	}),
];

/** The same finding once for each hostile text, in every field that foreign text can reach. */
export const hostile: Finding[] = hostileTexts.flatMap((text) => [
	finding({ file: `runbooks/${text}.mdx`, message: text, help: text }),
	finding({
		severity: 'warning',
		message: `Unexpected \`${text}\`, expected \`y\``,
		help: `Write \`${text}\`.`,
		related: [{ place: finding({ file: `${text}.mdx` }).place, message: text }],
		fix: fixOf(text, [1, 1, 1, 4, text]),
	}),
	finding({ severity: 'info', rule: 'placeholder-text', message: text.repeat(2) }),
]);
