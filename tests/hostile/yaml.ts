import { type Case, fields, file } from './folder.ts';

const maxYaml = 256 * 1024;
const fill = (text: string): string => text.repeat(Math.floor((maxYaml - 100) / text.length));
const bomb = Array.from({ length: 30 }, (_, index) => {
	const before = index ? `b${index - 1}` : 'a';
	return `b${index}: &b${index} [*${before}, *${before}]`;
});

/** Front matter that is read otherwise than it looks. */
export const yaml: Case[] = [
	fields('an anchor', 'title: &a A', '2:11 front-matter-syntax'),
	fields('an alias that refers to itself', 'title: A\na: &a [*a]', '3:7 front-matter-syntax'),
	fields('a merge key', 'title: A\n<<: { b: c }', '3:1 unknown-field'),
	fields('a tag', 'title: !!js/function "function () {}"', '2:8 front-matter-syntax'),
	fields('a key that stands twice', 'title: A\nsummary: B\ntitle: C', '4:1 front-matter-syntax'),
	fields('a key that stands twice, written otherwise', 'title: A\n"title": B', '3:1 front-matter-syntax'),
	fields('a tab', 'title: A\nrules:\n\t- off: x', '4:1 front-matter-syntax'),
	fields('a list that does not end', 'title: [', '2:9 front-matter-syntax'),
	fields('a hidden character, by its code', 'title: "a\\u202eb"', '2:8 front-matter-syntax'),
	fields('a NUL, by its code', 'title: "a\\0b"', '2:8 front-matter-syntax'),
	fields(
		'names that every object has',
		'title: A\n__proto__: {}\nconstructor: B\ntoString: C',
		'3:1 unknown-field',
		'4:1 unknown-field',
		'5:1 unknown-field',
	),
	fields(
		'names that every object has, to refer to',
		'title: A\nowner: constructor/__proto__\ntags: [__proto__, toString]',
		'3:8 ref-exists',
	),
	fields('a second document', 'title: A\n...\ntitle: B', '4:1 front-matter-syntax'),
	fields(
		'numbers and words that YAML 1.1 reads otherwise',
		'title: no\nsummary: 1_0:20\ntags: [1.10, 010, 0x1f, on, ~, null]',
	),
	fields('a list instead of fields', '- a\n- b', '1:1 front-matter-shape'),
	fields(
		'fields in each other',
		`title: A\n${Array.from({ length: 50 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
		'36:34 front-matter-syntax',
	),
	file('no front matter', 'guides/a.mdx', 'Text.\n', '1:1 front-matter-syntax'),
	file(
		'front matter that is a program',
		'guides/a.mdx',
		"---js\n{ title: require('fs').writeFileSync('ran', '') }\n---\n\nText.\n",
		'1:1 front-matter-syntax',
	),
];

/** Front matter that goes off, or that is long. */
export const largeYaml: Case[] = [
	fields('a bomb of aliases', `a: &a [x]\n${bomb.join('\n')}`, '2:7 front-matter-syntax'),
	fields('a list of 100,000 brackets', `title: A\na: ${'['.repeat(100_000)}`, '3:36 front-matter-syntax'),
	fields(
		'3,000 lists in each other',
		`title: A\na: ${'['.repeat(3000)}${']'.repeat(3000)}`,
		'3:36 front-matter-syntax',
	),
	fields('100,000 hyphens', `title: A\na:\n  ${'- '.repeat(100_000)}b`, '4:67 front-matter-syntax'),
	fields('100,000 keys of keys', `title: A\na:\n  ${'? '.repeat(100_000)}b`, '4:67 front-matter-syntax'),
	fields('empty lines alone', `title: A\n${fill(' \n')}`),
	fields('comments alone', `title: A\n${fill('#\n')}`),
	fields('a text of many lines', `title: |\n${fill('  a\n')}`),
	fields('a title of 250,000 characters', `title: ${'a'.repeat(250_000)}`),
	fields('more than 256 KiB', `title: ${'a'.repeat(300_000)}`, '2:262144 front-matter-syntax'),
	{
		name: '20,000 unknown fields',
		put: ({ write }) =>
			write(
				'guides/a.mdx',
				`---\ntitle: A\n${Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('')}---\n\nText.\n`,
			),
		finds: { 'unknown-field': 20_000 },
	},
	file('2 MiB without an end', 'guides/a.mdx', `---\n${'a: b\n'.repeat(400_000)}`, '1:1 front-matter-syntax'),
];
