import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { context, finding, hostile, hostileTexts, some } from '../../tests/findings.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { formats } from './index.ts';
import { junit } from './junit.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';
import { unix } from './unix.ts';

const schemas = join(import.meta.dirname, '..', '..', 'tests', 'schemas');
const lists = [
	['none', []],
	['some', some],
	['hostile', hostile],
] as const;

describe.each(formats)('$name', ({ report }) => {
	test('says this', () => expect(report(some, context)).toMatchSnapshot());
	test('says this where nothing was found', () => expect(report([], context)).toMatchSnapshot());
	test('is the same each time, and ends its last line', () => {
		const text = report(hostile, context);
		expect(report(hostile, context)).toBe(text);
		expect(text).toMatch(/\n$/);
	});
	test('sends no control character on', () => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come
		expect(report(hostile, context)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
	});
});

describe.each([
	['sarif', sarif, 'sarif-2.1.0.json'],
	['rdjson', rdjson, 'rdjson.json'],
	['gitlab', gitlab, 'gitlab-code-quality.json'],
] as const)('%s', (_, report, schema) => {
	const valid = new Ajv({ formats: { uri: true }, allErrors: true }).compile(
		JSON.parse(readFileSync(join(schemas, schema), 'utf8')),
	);
	test.each(lists)('fits its schema with %s', (_, findings) => {
		valid(JSON.parse(report(findings, context)));
		expect(valid.errors).toBeNull();
	});
});

test.each(lists)('junit fits its schema with %s', (_, findings) => {
	const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', join(schemas, 'junit.xsd'), '-'], {
		input: junit(findings, context),
		encoding: 'utf8',
	});
	expect([stderr.trim(), status]).toEqual(['- validates', 0]);
});

test('junit counts a case for each finding and each rule without one', () => {
	const text = junit(hostile, context);
	expect(text.match(/<testcase /g)).toHaveLength(hostile.length);
	expect(text.match(/<failure /g)).toHaveLength(hostileTexts.length * 2);
	expect(junit([], context).match(/<testcase /g)).toHaveLength(context.rules.length);
});

test('github writes one command a finding, whose parts read back as they were', () => {
	const lines = github(hostile, context).trimEnd().split('\n');
	expect(lines).toHaveLength(hostile.length);
	for (const line of lines) {
		const [, properties] = /^::(?:error|warning|notice) ([^:]*)::.*$/.exec(line) ?? [];
		const names = properties!.split(',').map((each) => each.split('=')[0]);
		expect(names).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
	}
	const decode = (text: string) =>
		text
			.replaceAll('%3A', ':')
			.replaceAll('%2C', ',')
			.replaceAll('%0A', '\n')
			.replaceAll('%0D', '\r')
			.replaceAll('%25', '%');
	const [line] = github([finding({ file: 'a,b:c%0A\n.mdx' })], context).split('\n');
	expect(decode(/file=([^,]*)/.exec(line!)![1]!)).toBe('docs/a,b:c%0A\n.mdx');
});

test('unix writes one line a finding', () => {
	expect(unix(hostile, context).trimEnd().split('\n')).toHaveLength(hostile.length);
});

test('rdjson counts columns in bytes of UTF-8', () => {
	const { diagnostics } = JSON.parse(rdjson([finding({ at: [3, 1, 3, 5] }), finding({ at: [3, 7, 3, 10] })], context));
	const columns = diagnostics.map(
		({ location: { range } }: { location: { range: Record<'start' | 'end', { column: number }> } }) => [
			range.start.column,
			range.end.column,
		],
	);
	// ä has 2 bytes, € 3, 𐐀 4 (and two code units)
	expect(columns).toEqual([
		[1, 10],
		[12, 15],
	]);
});

test('fingerprints stay when lines move, and no two are the same', () => {
	const names = (text: string) => (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
	const all = names(gitlab([...some, ...hostile], context));
	expect(new Set(all).size).toBe(all.length);
	const moved = some.map((each) => ({ ...each, place: { ...each.place, start: { line: 99, column: 1 } } }));
	expect(names(gitlab(moved, context))).toEqual(names(gitlab(some, context)));
});

test('sarif points into its own list of rules, and makes no link or placeholder of what was found', () => {
	const [{ results, tool }] = JSON.parse(sarif([...some, ...hostile], context)).runs;
	for (const { ruleId, ruleIndex, message } of results) {
		if (ruleIndex !== undefined) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
		expect(message.text).not.toMatch(/[^\\]\]\(|(?<!\{)\{(\{\{)*(?!\{)/);
	}
});
