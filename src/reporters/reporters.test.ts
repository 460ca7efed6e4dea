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
import { visible } from './visible.ts';

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

/** Addresses as RFC 3986 writes them: no blanks, no control characters, every percent sign with two digits. */
const address = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})*$/;
const formats3986 = { uri: /^[a-z][a-z\d+.-]*:/i, 'uri-reference': address, 'date-time': true } as const;

/** A schema as it was published. Draft 4 calls its id otherwise, and says nothing else that draft 7 reads otherwise. */
function compiled(file: string) {
	const { $schema, id, ...schema } = JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Record<string, unknown>;
	return new Ajv({ formats: formats3986, allErrors: true, strict: false, unicodeRegExp: false }).compile(schema);
}

describe.each([
	['sarif', sarif, 'sarif-2.1.0.json'],
	['rdjson', rdjson, 'rdjson.json'],
	['gitlab', gitlab, 'gitlab-code-quality.json'],
] as const)('%s', (_, report, schema) => {
	const valid = compiled(schema);
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
	for (const [index, line] of lines.entries()) {
		const { place, severity, message, help } = hostile[index]!;
		expect(readCommand(line)).toEqual({
			command: severity === 'info' ? 'notice' : severity,
			properties: {
				file: context.path(place.file).replace(/[^\r\n]+/g, visible),
				line: '3',
				endLine: '3',
				col: '7',
				endColumn: '12',
				title: `rollbook ${hostile[index]!.rule}`,
			},
			message: `${visible(message)}\n${visible(help)}`,
		});
	}
	const [line] = github([finding({ file: 'a,b:c%0A=::d%25.mdx', message: '100 %, %0A::error::x' })], context).split(
		'\n',
	);
	expect(readCommand(line!)).toMatchObject({
		properties: { file: 'docs/a,b:c%0A=::d%25.mdx' },
		message: '100 %, %0A::error::x\nWrite `y`.',
	});
});

/** A workflow command, read as GitHub's runner reads one: the percent sign comes last, so that nothing is read twice. */
function readCommand(line: string): { command: string; properties: Record<string, string>; message: string } {
	const begin = line.indexOf('::', 2);
	const [command = '', ...rest] = line.slice(2, begin).split(' ');
	const read = (text: string, codes: readonly [string, string][]) =>
		codes.reduce((all, [code, character]) => all.replaceAll(code, character), text);
	const ofData: [string, string][] = [
		['%0D', '\r'],
		['%0A', '\n'],
		['%25', '%'],
	];
	const ofProperties: [string, string][] = [
		['%0D', '\r'],
		['%0A', '\n'],
		['%3A', ':'],
		['%2C', ','],
		['%25', '%'],
	];
	const properties = rest
		.join(' ')
		.split(',')
		.map((each) => each.split(/=(.*)/s, 2))
		.map(([name, value = '']) => [name!, read(value, ofProperties)]);
	return { command, properties: Object.fromEntries(properties), message: read(line.slice(begin + 2), ofData) };
}

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
