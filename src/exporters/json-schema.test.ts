import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../schemas/index.ts';
import { frontMatterSchema, handbookJsonSchema } from './json-schema.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
const validators = new Map<string, ValidateFunction>(
	kinds.map((kind) => [kind.folder as string, ajv.compile(frontMatterSchema(kind))]),
);
const handbook = ajv.compile(handbookJsonSchema());

/** What is wrong with a front matter, read with the core schema of YAML 1.2, as VS Code reads it. */
const told = (valid: ValidateFunction, yaml: string): string[] => {
	valid(parse(yaml));
	return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the front matter of the whole example handbook fits', () => {
	const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
	const wrong = files.flatMap((file) => {
		const folder = file.split('/').at(-2)!;
		const [, yaml = ''] = /^---\n([\s\S]*?)^---$/m.exec(readFileSync(join(content, file), 'utf8')) ?? [];
		return told(validators.get(folder)!, yaml).map((each) => `${file}: ${each}`);
	});
	expect(wrong).toEqual([]);
	expect(files.length).toBeGreaterThan(100);
	expect(told(handbook, readFileSync(join(content, 'handbook.yaml'), 'utf8'))).toEqual([]);
});

test('the example of every kind fits, written with types or as texts', () => {
	for (const { folder, example } of kinds)
		expect(told(validators.get(folder)!, JSON.stringify(example.fields))).toEqual([]);
});

const release = 'title: 2.4.0\nversion: 2.4.0\ntype: hotfix\nstatus: planned\n';

describe('what is right', () => {
	test.each([
		['releases', `${release}tags: [2026, true]\n`],
		['releases', release.replace('version: 2.4.0', 'version: 1.10')],
		['releases', `${release}rollbackPlan: 2.4\n`],
		['releases', `${release}rollout:\n  strategy: canary\n  stages:\n    - share: '5'\n    - share: 25\n`],
		['services', 'title: Payments\nonStatusPage: "false"\ntier: 1\n'],
	])('%s: %j is not marked', (folder, yaml) => expect(told(validators.get(folder)!, yaml)).toEqual([]));
});

const broken: [string, string][] = [
	['releases', release.replace('title: 2.4.0\n', '')],
	['releases', release.replace('hotfix', 'hot-fix')],
	['releases', release.replace('planned', '')],
	['releases', `${release}rolbackPlan: 2.4.0\n`],
	['releases', `${release}version2: true\n`],
	['releases', `${release}tags: database\n`],
	['releases', `${release}date: tomorrow\n`],
	['releases', `${release}date: 17.11.2026\n`],
	['releases', `${release}zone: "Berlin, Germany"\n`],
	['releases', `${release}window:\n  start: 2026-11-17T25:00\n  end: 2026-11-17T23:00\n`],
	['releases', `${release}window:\n  start: 2026-11-17T22:00\n`],
	['releases', `${release}rollout:\n  strategy: canary\n  stages:\n    - share: 105\n`],
	['releases', `${release}rollout:\n  strategy: canary\n  stages:\n    - share: five\n`],
	['releases', `${release}rollout:\n  strategy: carefully\n`],
	['releases', `${release}audience: everybody\n`],
	['releases', `${release}rules:\n  - off: placeholder-text\n`],
	['releases', `${release}manager: Jane Doe\n`],
	['services', 'title: Payments\nonStatusPage: yes\n'],
	['services', 'title: Payments\ntier: 7\n'],
	['incidents', 'title: Payments fail\nseverity: high\nimpact: major\nstarted: 2026-11-17T22:00:00+01:00\n'],
	['flags', 'title: New checkout\ntype: release\ndefault: off\n'],
	['runbooks', 'title: Payments burn\ntype: alert\nreviewEvery: 90 days\n'],
];

describe('what is wrong', () => {
	test.each(broken)('%s: %j', (folder, yaml) => expect(told(validators.get(folder)!, yaml)).not.toEqual([]));
	test.each([
		'description: No name\n',
		'name: A\nseverities:\n  broken-link: fatal\n',
		'name: A\nweekend: [caturday]\n',
		'name: A\nurl: javascript:alert(1)\n',
	])('handbook.yaml: %j', (yaml) => expect(told(handbook, yaml)).not.toEqual([]));
});

test('fields keep what the schema says of them', () => {
	const { properties } = frontMatterSchema(kinds[0]) as { properties: Record<string, object> };
	expect(properties.owner).toEqual({
		type: ['string', 'number'],
		minLength: 1,
		description:
			'The team that keeps this document true. Asked with size organisation; or with risk regulated. The id of a document in teams/ (team).',
		examples: ['checkout'],
	});
	expect(properties.type).toMatchObject({ type: 'string', enum: expect.arrayContaining(['feature', 'hotfix']) });
	expect(properties.tags).toMatchObject({ default: [] });
	expect(JSON.stringify(kinds.map(frontMatterSchema))).not.toMatch(
		/"(ref|scalar)":"(team|service|release|any|boolean|number|integer)"|"asked":/,
	);
});
