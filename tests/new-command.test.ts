import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { callRollbook } from './call-rollbook.ts';

let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-new-'));
	expect((await callRollbook(['init', join(folder, 'own')])).status).toBe(0);
	cpSync(join(import.meta.dirname, '..', 'content'), join(folder, 'example'), { recursive: true });
	cpSync(join(import.meta.dirname, '..', 'content'), join(folder, 'regulated'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Found = { rule: string; severity: string; message: string; place: { file: string } };
const findingsOf = async (content: string) =>
	(JSON.parse((await callRollbook(['check', '--content', content, '--format', 'json'])).out) as { findings: Found[] })
		.findings;
const idOf = (kind: string) => (kind === 'release' || kind === 'rollback-plan' ? `9.${kind.length}.0` : 'a-new-one');

describe.each(['own/content', 'example'])('in the handbook %s', (name) => {
	const content = () => join(folder, name);

	test.each(kinds.map((kind) => [kind.name, kind.folder]))('a new %s passes', async (kind, place) => {
		// the plan of a release that is not there yet has nothing to undo
		const more = kind === 'rollback-plan' ? ['--set', `release=${name === 'example' ? '4.0.0' : '2.4.0'}`] : [];
		const before = (await findingsOf(content())).map(({ message }) => message);
		const { status, out } = await callRollbook(['new', kind, idOf(kind), ...more, '--content', content()]);
		expect(status).toBe(0);
		const [file = ''] = out.split('\n');
		expect(file).toBe(join(content(), place, `${idOf(kind)}.mdx`));
		expect(existsSync(file)).toBe(true);
		const found = (await findingsOf(content())).filter(({ message }) => !before.includes(message));
		expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
	test('nothing but these remains to be done, as warnings', async () => {
		const rules = new Set(
			(await findingsOf(content()))
				.filter(({ severity, place }) => severity === 'warning' && /a-new-one|\b9\.\d+\.0/.test(place.file))
				.map(({ rule }) => rule),
		);
		expect([...rules].sort()).toMatchSnapshot();
	});
	test('what is there stays as it is', async () => {
		const file = join(content(), 'guides', 'a-new-one.mdx');
		const before = readFileSync(file, 'utf8');
		const { status, told } = await callRollbook([
			'new',
			'guide',
			'a-new-one',
			'--title',
			'Other',
			'--content',
			content(),
		]);
		expect([status, told]).toEqual([2, `${file} is there already.\nChoose another id.\n`]);
		expect(readFileSync(file, 'utf8')).toBe(before);
	});
});

describe('fields', () => {
	const own = () => join(folder, 'own', 'content');
	const made = async (...args: string[]) => {
		const { status, out, told } = await callRollbook(['new', ...args, '--content', own()]);
		return { status, told, text: status === 0 ? readFileSync(out.split('\n')[0]!, 'utf8') : '' };
	};
	test('are set by dotted paths, lists by repeating or by number', async () => {
		const { text, status } = await made(
			...['release', '9.1.0', '--title', '9.1', '--set', 'type=feature', '--set', 'services=payments'],
			...['--set', 'goNoGo.reason=All is well', '--set', 'goNoGo.attendees=checkout/on-call'],
			...[
				'--set',
				'approvals.0.role=qa',
				'--set',
				'approvals.0.by=checkout/on-call',
				'--set',
				'approvals.0.decision=pending',
			],
		);
		expect(status).toBe(0);
		expect(text).toContain('title: 9.1\n');
		expect(text).toContain('goNoGo:\n  reason: All is well\n  attendees:\n    - checkout/on-call\n');
		expect(text).toContain('approvals:\n  - role: qa\n    by: checkout/on-call\n    decision: pending\n');
		// a planned release of one person is asked for its summary alone
		expect(text.match(/^## .*/gm)).toEqual(['## Summary']);
	});
	test('a status asks for what it asks', async () => {
		const { text } = await made('release', '9.2.0', '--set', 'type=feature', '--set', 'status=frozen');
		expect(text.match(/^## .*/gm)).toEqual(['## Summary', '## Upgrade']);
	});
	test.each([
		['that nobody knows', 'titel=A', 'Unexpected field `titel`, expected `title`.'],
		['with a word that is none of its own', 'type=huge', 'Unexpected `huge` in `type`, expected one of feature,'],
		['without a value', 'type', 'Unexpected --set type, expected FIELD=VALUE.'],
		['below a text', 'title.x=1', 'Unexpected fields in `title`, expected a text.'],
		[
			'of an item that is not there',
			'approvals.7.role=qa',
			'Unexpected --set approvals.7.role=qa, expected FIELD=VALUE.',
		],
		['that is none', '__proto__.polluted=1', 'Unexpected field `__proto__`'],
	])('one %s is told, and nothing is written', async (_, set, says) => {
		const { status, told } = await made('release', '9.3.0', '--set', set);
		expect(told).toContain(says);
		expect(status).toBe(2);
		expect(existsSync(join(own(), 'releases', '9.3.0.mdx'))).toBe(false);
		expect(existsSync(join(own(), 'rollback-plans', '9.3.0.mdx'))).toBe(false);
	});
});

test('who is regulated gets the fields that are asked there, filled with who and what is there', async () => {
	const content = join(folder, 'regulated');
	const config = join(content, 'handbook.yaml');
	writeFileSync(config, readFileSync(config, 'utf8').replace('risk: standard', 'risk: regulated'));
	const { out, told } = await callRollbook(['new', 'environment', 'canary', '--content', content]);
	expect(told).toContain(
		'Examples, to be changed in environments/canary.mdx: order, owner, secrets, access, driftControl',
	);
	const written = readFileSync(out.trim(), 'utf8');
	expect(written).toContain('owner: checkout\n');
	expect(written).toMatch(/access:\n {2}- checkout\/tech-lead\n/);
	expect((await findingsOf(content)).filter(({ place }) => place.file === 'environments/canary.mdx')).toEqual([]);
});

test('a plan takes back what its release deploys, in order, step by step', async () => {
	const content = join(folder, 'plans');
	cpSync(join(import.meta.dirname, '..', 'content'), content, { recursive: true });
	const { status, out } = await callRollbook([
		...[
			'new',
			'release',
			'9.5.0',
			'--set',
			'status=frozen',
			'--set',
			'services.0=payments',
			'--set',
			'services.1=orders',
		],
		...['--content', content],
	]);
	const plan = readFileSync(out.split('\n')[1]!, 'utf8');
	expect(plan.match(/^ {2}- service: .*/gm)).toEqual(['  - service: orders', '  - service: payments']);
	expect(plan.match(/<Step id="[^"]*"/g)).toEqual(['<Step id="back-orders"', '<Step id="back-payments"']);
	const errors = (await findingsOf(content)).filter(({ severity }) => severity === 'error');
	// which artifact runs now, and what 9.5.0 follows, is known to nobody but the team: it is told
	expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['bundle-complete', 'version-order']));
	expect(status).toBe(1);
});

test('what was written with errors is told by the exit code', async () => {
	const content = join(folder, 'wrong');
	mkdirSync(content);
	const { status, told } = await callRollbook(['new', 'rollback-plan', '1.0.0', '--content', content]);
	expect(told).toContain('Unexpected release `1.0.0`');
	expect(status).toBe(1);
});

test('the first document of an organisation can be a team: it has nobody else to own it', async () => {
	const content = join(folder, 'organisation');
	mkdirSync(content);
	writeFileSync(join(content, 'handbook.yaml'), 'name: A\nprofile:\n  size: organisation\n  risk: regulated\n');
	expect((await callRollbook(['new', 'team', 'x-team', '--content', content])).status).toBe(0);
	expect(await findingsOf(content)).toEqual([]);
});
