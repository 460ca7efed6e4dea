import { body, type Case, file, guide } from './folder.ts';

const maxBytes = 2 * 1024 * 1024;
/** A text again and again, as often as it fits into the largest file. */
const fill = (text: string): string => text.repeat(Math.floor((maxBytes - 100) / text.length));
const numbered = (count: number, line: (index: number) => string): string =>
	Array.from({ length: count }, (_, index) => line(index)).join('');

/** Bytes that are no text, or one that looks like another. */
export const bytes: Case[] = [
	body('a NUL', 'a\u0000b', '5:2 file-readable'),
	body('a bidirectional control', 'Run `rm \u202etxt.sh`.', '5:9 file-readable'),
	body('a bidirectional isolate', 'a\u2066b\u2069', '5:2 file-readable'),
	body('an escape sequence of a terminal', 'a\u001b[31mb', '5:2 file-readable'),
	body('a form feed', 'a\u000cb', '5:2 file-readable'),
	file('Latin-1', 'guides/a.mdx', Buffer.from(guide('caf\u00e9'), 'latin1'), '5:4 file-readable'),
	file('UTF-16', 'guides/a.mdx', Buffer.from(`\ufeff${guide('a')}`, 'utf16le'), '1:1 file-readable'),
	file(
		'half a character at the end',
		'guides/a.mdx',
		Buffer.concat([Buffer.from(guide('a')), Buffer.from([0xe2, 0x82])]),
		'6:1 file-readable',
	),
	file(
		'a surrogate in UTF-8',
		'guides/a.mdx',
		Buffer.concat([Buffer.from(guide('a')), Buffer.from([0xed, 0xa0, 0x80])]),
		'6:1 file-readable',
	),
	file(
		'an executable',
		'guides/a.mdx',
		Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0, 0, 0]),
		'1:1 file-readable',
	),
	file('nothing', 'guides/a.mdx', '', '1:1 front-matter-syntax'),
	file('a BOM alone', 'guides/a.mdx', '\ufeff', '1:1 front-matter-syntax'),
	file('a BOM in the middle', 'guides/a.mdx', guide('a\ufeffb')),
	file('a BOM, and CRLF', 'guides/a.mdx', `\ufeff${guide('TODO.')}`.replaceAll('\n', '\r\n'), '5:1 placeholder-text'),
	file('CR alone', 'guides/a.mdx', guide('TODO.').replaceAll('\n', '\r'), '5:1 placeholder-text'),
	file('no newline at the end', 'guides/a.mdx', guide('TODO.').trimEnd(), '5:1 placeholder-text'),
	file('3 MiB', 'guides/a.mdx', Buffer.alloc(3 * 1024 * 1024, 'a'), '1:1 file-readable'),
	file('50 MB', 'guides/a.mdx', Buffer.alloc(50_000_000, 'a'), '1:1 file-readable'),
];

/** Bodies that nest, or never end. */
export const nests: Case[] = [
	body('100,000 opening brackets', '['.repeat(100_000), '5:101 body-syntax'),
	body('100,000 pairs of brackets', '['.repeat(100_000) + ']'.repeat(100_000), '5:101 body-syntax'),
	body('100,000 braces', '{'.repeat(100_000), '5:101 body-syntax'),
	body('100,000 quotes in each other', '>'.repeat(100_000), '5:1 body-syntax'),
	body('100,000 lists in each other, in a line', `${'- '.repeat(100_000)}a`, '5:1 body-syntax'),
	body(
		'700 lists in each other',
		numbered(700, (depth) => `${' '.repeat(2 * depth)}- a\n`),
		'105:201 body-syntax',
	),
	body('brackets behind what looks like a fence', `- \`\`\`\n  x\n  \`\`\`\n${'['.repeat(100_000)}`, '8:1 body-syntax'),
	body('quotes behind what looks like a fence', `- \`\`\`\n  x\n  \`\`\`\n${'> '.repeat(100_000)}a`, '8:1 body-syntax'),
	body('5,000 components in each other', '<Callout>'.repeat(5000) + '</Callout>'.repeat(5000), '5:1 body-syntax'),
	body('4,000 components that do not end', '<Callout>\n\n'.repeat(4000), '5:1 body-syntax'),
	body('20,000 asterisks', '*'.repeat(20_000)),
	body('2 MiB of emphasis that does not end', fill('*a **b '), '5:1 body-syntax'),
	body('2 MiB of backticks', fill('`'), '5:1 body-syntax'),
	body(
		'rows of backticks, each longer than the one before',
		numbered(390, (length) => `${'`'.repeat(length + 1)} `),
	),
	body('2 MiB of opening links', fill('[a]('), '5:401 body-syntax'),
	body('a link of a megabyte', `[a](${'../'.repeat(300_000)})`, '5:1 broken-link'),
	body('a comment of a megabyte', `{/*${' a'.repeat(500_000)}*/}`),
	body('a comment that does not end', `{/*${' *'.repeat(500_000)}`, '5:1 body-syntax'),
];

/** Bodies whose parser takes time or memory that grows with the square of their length. */
export const dense: Case[] = [
	...[
		'<',
		'<!--',
		'<a>',
		'&amp;',
		'{a} ',
		'a <Fact/> ',
		'a@b.',
		'www.a.b ',
		'![](a.png) ',
		'[a](javascript:x) ',
		'[a](b.mdx) ',
		'~',
		'|',
	].map((text): Case => body(`2 MiB of ${JSON.stringify(text)}`, fill(text), '5:1 body-syntax')),
	...['# S\n', '- a\n', '1. a\n', '```\n', '<Fact/>\n\n', 'a\n=\n', 'TODO\n\n', '|1|2|3|\n'].map(
		(text): Case => ({
			name: `2 MiB of ${JSON.stringify(text)}`,
			put: ({ write }) => write('guides/a.mdx', guide(fill(text))),
			finds: { 'body-syntax': 1 },
		}),
	),
	body('a line of 100,000 characters', 'a'.repeat(100_000)),
	body('2 MiB of blanks', `${fill(' ')}a`),
	body('2 MiB of words', fill('word ')),
	body('2 MiB of empty lines', fill('\n')),
	body(
		'5,000 footnotes',
		numbered(5000, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
	),
	body(
		'10,000 definitions and references',
		`${numbered(10_000, (index) => `[r${index}]: https://a.example/${index}\n`)}\n${numbered(10_000, (index) => `[r${index}]\n`)}`,
	),
	body(
		'a long title that is referred to 10,000 times',
		`[a]: https://a.example "${'b'.repeat(100_000)}"\n\n${'[a] '.repeat(10_000)}`,
	),
	body('a table of 1,000 columns', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|1|\n'.repeat(50)}`),
];

/** Bodies with thousands of findings. */
export const many: Case[] = [
	{
		name: '10,000 headings with the same words',
		put: ({ write }) => write('guides/a.mdx', guide('# Same\n\n'.repeat(10_000))),
		finds: { 'duplicate-anchor': 9999, 'empty-section': 10_000, 'heading-levels': 10_000 },
	},
	{
		name: '10,000 links to headings that are not there',
		put: ({ write }) =>
			write('guides/a.mdx', guide(numbered(10_000, (index) => `## h${index}\n\n[a](#z${index})\n\n`))),
		finds: { 'broken-anchor': 10_000 },
	},
	{
		name: '20,000 links to files that are not there',
		put: ({ write }) => write('guides/a.mdx', guide(numbered(20_000, (index) => `[a](b${index}.mdx)\n`))),
		finds: { 'broken-link': 20_000 },
	},
	{
		name: 'a component with 20,000 props',
		put: ({ write }) => write('guides/a.mdx', guide(`<Callout ${numbered(20_000, (index) => `a${index}="b" `)}/>`)),
		finds: { 'component-props': 20_000 },
	},
	{
		name: '4,000 steps with one id',
		put: ({ write }) => write('guides/a.mdx', guide('<Step id="a">b</Step>\n\n'.repeat(4000))),
		finds: { 'duplicate-anchor': 3999 },
	},
	{
		name: '9,000 placeholders',
		put: ({ write }) => write('guides/a.mdx', guide('TODO {a.b}\n\n'.repeat(9000))),
		finds: { 'placeholder-text': 9000, 'content-is-data': 9000 },
	},
];

/** Bodies that would run something, or lead a reader astray. */
export const active: Case[] = [
	body('an import', "import fs from 'node:fs'", '5:1 content-is-data'),
	body('an export', 'export const a = 1', '5:1 content-is-data'),
	body('an expression', 'Text {process.exit(1)}.', '5:6 content-is-data'),
	body(
		'an expression in a prop, and a spread',
		'<Callout title={process.exit(1)} {...globalThis}>Text.</Callout>',
		'5:1 content-is-data',
		'5:1 content-is-data',
	),
	body('HTML', 'Text <script>alert(1)</script>.', '5:6 unknown-component'),
	body(
		'an address that is a program',
		'[a](  JaVaScRiPt:alert(1)) [b](data:text/html,x) [c](vbscript:x)',
		'5:1 unsafe-link',
		'5:28 unsafe-link',
		'5:50 unsafe-link',
	),
	body('a picture from elsewhere', '![a](https://evil.example/x.png)', '5:1 unsafe-link'),
	body('a link out of the content', '[a](../../../../etc/passwd)', '5:1 broken-link'),
	file(
		'a layout of Astro',
		'guides/a.mdx',
		'---\ntitle: A\nlayout: ../../../evil.astro\n---\n\nText.\n',
		'3:1 unknown-field',
	),
	body(
		'names that every object has',
		'[a](constructor.mdx) [b](#toString) <constructor /> <Callout constructor="a" __proto__="b" toString="c" />',
		'5:1 broken-link',
		'5:22 broken-anchor',
		'5:37 unknown-component',
		'5:62 component-props',
		'5:78 component-props',
		'5:92 component-props',
	),
];
