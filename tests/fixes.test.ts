import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../src/core/line-diff.ts';
import { mended, planInMemory, textOf } from './plan-in-memory.ts';

const guide = (body: string, fields = ''): string => `---\ntitle: A\n${fields}---\n\n${body}`;
const runbook = (body: string, fields = ''): string =>
	`---\ntitle: Disk full\ntype: alert\nalerts: [DiskFull]\n${fields}---\n\n${body}`;
const target = guide('## Further down\n\nText.\n');

/** What is done, and to what it comes. */
function told(files: Record<string, string>): string {
	const { files: changed, leftOut } = planInMemory(files);
	const done = changed.flatMap(({ fixed }) => fixed.map(({ does, rule }) => `${rule}: ${does}`));
	const left = leftOut.map(({ does, because }) => `left out: ${does}, because ${because}`);
	const diffs = changed.map(({ file, before, after }) => unifiedDiff(file, textOf(before), textOf(after)));
	return [...done, ...left, ...diffs].join('\n');
}

describe('section-order', () => {
	test('moves whole sections, and leaves the blank lines between them', () => {
		const body =
			'Before.\n\n## Meaning\n\nA disk is full.\n\n\n## Mitigation\n\nDelete old logs.\n\n### Then\n\nLook.\n## Impact\n\nNothing is written.\n\n## Diagnosis ##\n\nRun `df`.\n';
		expect(told({ 'runbooks/disk-full.mdx': runbook(body) })).toMatchSnapshot();
	});
	test.each([
		['a heading of level 1 between', '## Impact\n\nA.\n\n# Two\n\n## Meaning\n\nB.\n'],
		['addresses that would change', '## Impact\n\n### So\n\nA.\n\n## Meaning\n\n### So\n\nB.\n'],
		['a heading that is underlined', 'Impact\n------\n\nA.\n\n## Meaning\n\nB.\n'],
		['code that is not closed', '## Impact\n\nA.\n\nMORE\n## Meaning\n\n```sh\ndf\n'],
		[
			'definitions of one name',
			'## Impact\n\n[a]\n\n[a]: https://a.example/\n\n## Meaning\n\n[a]: https://b.example/\n',
		],
		['headings in a component', '<Details summary="x">\n\n## Impact\n\nA.\n\n</Details>\n\n## Meaning\n\nB.\n'],
	])('leaves %s', (_, body) => {
		const more = '## Diagnosis\n\nC.\n\n## Mitigation\n\nD.\n';
		const whole = body.replace('MORE', more).concat(body.includes('MORE') ? '' : `\n${more}`);
		expect(told({ 'runbooks/disk-full.mdx': runbook(whole) })).toBe('');
	});
});

describe('heading-levels', () => {
	test('raises a family of headings', () => {
		const body = '## A\n\n#### B\n\n##### C\n\n#### D\n\nText.\n\n## E\n\n### F\n\nText.\n';
		expect(told({ 'guides/a.mdx': guide(body) })).toMatchSnapshot();
	});
	test.each([
		['a heading that stands between', '## A\n\n#### B\n\nText.\n\n### C\n\nText.\n'],
		['a first level', '# A\n\nText.\n'],
	])('leaves %s', (_, body) => expect(told({ 'guides/a.mdx': guide(body) })).toBe(''));
});

describe('unknown-field', () => {
	test('writes the one field that is near', () => {
		const fields = 'sumary: Full.\n"Severity": high\nreviewed:\n  onn: 2026-11-01\n  by: x\n';
		const body = '## Meaning\n\nA.\n\n## Impact\n\nB.\n\n## Diagnosis\n\nC.\n\n## Mitigation\n\nD.\n';
		expect(told({ 'runbooks/disk-full.mdx': runbook(body, fields) })).toMatchSnapshot();
	});
	test.each([
		['a field that is there', 'summary: B.\nsumary: C.\n'],
		['two that mean the same', 'sumary: B.\nsummry: C.\n'],
		['a value that does not fit', 'reviewEver: often\n'],
		['what is not near', 'colour: red\n'],
		['two that are near', 'tile: B\nrule: [a]\n'],
	])('leaves %s', (_, fields) => expect(told({ 'guides/a.mdx': guide('Text.\n', fields) })).toBe(''));
});

test('front-matter-shape writes a word of a list as it is written there', () => {
	const fields = "audience: 'Internal'\n";
	expect(told({ 'guides/a.mdx': guide('Text.\n', fields) })).toMatchSnapshot();
	expect(told({ 'guides/a.mdx': guide('Text.\n', 'audience: intern\n') })).toBe('');
});

describe('required-sections', () => {
	test('adds what is missing at its place, for a person to write', () => {
		const body = 'Before.\n\n## Impact\n\nB.\n## Ours\n\nText.\n\n## Mitigation\n\nD.';
		expect(told({ 'runbooks/disk-full.mdx': runbook(body) })).toMatchSnapshot();
	});
	test('goes on to ask for them', () => {
		const files = { 'runbooks/disk-full.mdx': runbook('') };
		const [text] = Object.values(mended(files));
		expect(textOf(text!)).toMatchSnapshot();
		expect(planInMemory(mended(files)).files).toEqual([]);
	});
	test('adds nothing behind code that is not closed', () => {
		expect(told({ 'runbooks/disk-full.mdx': runbook('```sh\ndf\n') })).toBe('');
	});
});

describe('broken-link', () => {
	test('writes the path anew, and nothing else of a link', () => {
		const body = [
			'See [*it*](../decisions/there.mdx?a=1#further-down "A title"), [again](<./there.mdx>) and [more][ref].',
			'',
			'![Picture ](../images/old/p%201.png)',
			'',
			'[ref]: ../runbooks/there',
			'',
		].join('\n');
		const files = { 'guides/a.mdx': guide(body), 'services/there.mdx': target, 'images/p 1.png': '' };
		expect(told(files)).toMatchSnapshot();
	});
	test('knows the address that a document had before', () => {
		const files = {
			'guides/a.mdx': guide('[It](./old.mdx#further-down).\n'),
			'guides/new.mdx': guide('## Further down\n\nText.\n', 'aliases: [/guides/old/]\n'),
		};
		expect(told(files)).toContain('Link to `./new.mdx` instead of `./old.mdx`');
	});
	test.each([
		['two that have the name', '[x](./there.mdx)', { 'decisions/there.mdx': target }],
		['a fragment that is not there', '[x](./there.mdx#elsewhere)', {}],
		['what is written with escapes', '[x](../decisions/ther&#101;.mdx)', {}],
		['what leads out of the handbook', '[x](../../docs/there.mdx)', {}],
		['what is near, but not the same', '[x](../services/thera.mdx)', {}],
		['itself', '[x](../decisions/a.mdx)', {}],
		[
			'what is told as gone',
			'[x](./there.mdx)',
			{ 'handbook.yaml': 'name: A\ngone:\n  - address: /guides/there/\n    reason: It ended.\n' },
		],
	])('leaves %s', (_, body, more) => {
		expect(told({ 'guides/a.mdx': guide(`${body}\n`), 'services/there.mdx': target, ...more })).toBe('');
	});
	test('lets what would bring another error be, and tells it', () => {
		const files = {
			'handbook.yaml': 'name: A\nprofile: { risk: regulated }\n',
			'guides/a.mdx': guide('See [it](./there.mdx) and [that](./that.mdx).\n', 'audience: public\n'),
			'services/that.mdx': guide('Text.\n', 'audience: public\n'),
			'teams/there.mdx': guide('Text.\n', 'audience: internal\n'),
		};
		expect(told(files)).toMatchSnapshot();
	});
});

test('a frozen edition is not mended', () => {
	const config = 'name: A\neditions:\n  - id: "1"\n    folder: editions/1\n    from: 2026-01-01\n';
	const files = {
		'handbook.yaml': config,
		'editions/1/guides/a.mdx': guide('[x](./there.mdx)\n'),
		'editions/1/services/there.mdx': target,
	};
	expect(planInMemory(files).files).toEqual([]);
});

test('where lines end in different ways, mends within lines only', () => {
	const body =
		'See [it](./there.mdx).\r\n\n## Impact\n\nA.\n\n## Meaning\n\nB.\n\n## Diagnosis\n\nC.\n\n## Mitigation\n\nD.\n';
	const files = { 'runbooks/a.mdx': runbook(body), 'services/there.mdx': target };
	expect(textOf(mended(files)['runbooks/a.mdx']!)).toBe(runbook(body.replace('./there', '../services/there')));
	expect(planInMemory(files).leftOut).toMatchObject([
		{ rule: 'section-order', because: 'the lines of the file end in different ways' },
	]);
});

test('a file that changed since it was read is left as it is', () => {
	const files = { 'guides/a.mdx': guide('[x](./there.mdx)\n'), 'services/there.mdx': target };
	const { files: changed, leftOut } = planInMemory(files, { 'guides/a.mdx': guide('Else.\n') });
	expect(changed).toEqual([]);
	expect(leftOut).toMatchObject([{ file: 'guides/a.mdx', because: 'the file has changed since it was read' }]);
});
