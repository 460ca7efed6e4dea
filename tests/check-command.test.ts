import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { callRollbook } from './call-rollbook.ts';

const example = join(import.meta.dirname, '..', 'content');
let folder: string;
let content: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-check-'));
	content = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) => {
	const path = join(content, file);
	const before = readFileSync(path, 'utf8');
	const after = change(before);
	expect(after, 'the mutation changes nothing').not.toBe(before);
	writeFileSync(path, after);
};

describe('the example handbook', () => {
	beforeEach(() => cpSync(example, content, { recursive: true }));

	test('passes as it is', async () => {
		const { status, out, told } = await callRollbook(['check', '--content', content]);
		expect(out).toBe('');
		expect(status).toBe(0);
		expect(told).toMatch(/^\d{3} documents read and checked, \d+ references followed, nothing found/);
	});

	test('without the rollback plan of a feature release: the file, the line and the rule are named', async () => {
		edit('releases/3.4.0.mdx', (text) => text.replace(/^rollbackPlan: .*\n/m, ''));
		const line = readFileSync(join(content, 'releases/3.4.0.mdx'), 'utf8').split('\n').indexOf('type: feature') + 1;
		const { status, out } = await callRollbook(['check', '--content', content]);
		expect(status).toBe(1);
		expect(out).toContain(`releases/3.4.0.mdx:${line}:7 rollback-plan-required`);
		expect(out).toContain('Write `rollbackPlan: 3.4.0`: rollback-plans/3.4.0.mdx is for this release.');
	});

	test('with two steps of a rollback swapped: the pair is named', async () => {
		edit('rollback-plans/3.4.0.mdx', (text) =>
			text
				.replace(/(<Step [^>]*service=")storefront"/, '$1\0"')
				.replace(/(<Step [^>]*service=")orders"/, '$1storefront"')
				.replace('\0', 'orders'),
		);
		const { status, out } = await callRollbook(['check', '--content', content]);
		expect(status).toBe(1);
		expect(out).toMatch(
			/Unexpected step for `orders` before the one for `storefront`, expected the reverse of the deploy order {2}rollback-plans\/3\.4\.0\.mdx:\d+:1 mirrors-deploy-order/,
		);
	});

	test('with a mistake deep in the front matter: its line and column', async () => {
		edit('releases/3.4.0.mdx', (text) => text.replace(/share: 5$/m, 'share: 105'));
		const lines = readFileSync(join(content, 'releases/3.4.0.mdx'), 'utf8').split('\n');
		const line = lines.findIndex((each) => each.includes('share: 105'));
		const { out } = await callRollbook(['check', '--content', content, '--format', 'json']);
		const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; place: { start: object } }[] };
		expect(findings[0]).toMatchObject({
			rule: 'front-matter-shape',
			message: 'Unexpected `105` in `rollout.stages.0.share`, expected a number from 0 to 100',
			place: { file: 'releases/3.4.0.mdx', start: { line: line + 1, column: lines[line]!.indexOf('105') + 1 } },
		});
	});

	test('with a finding set aside by a baseline: green, until there is another one', async () => {
		edit('runbooks/payments-error-budget-burn.mdx', (text) => text.replace('## Impact', '## Effects'));
		expect((await callRollbook(['check', '--content', content])).status).toBe(1);
		const set = await callRollbook(['check', '--content', content, '--baseline']);
		expect(set.status).toBe(0);
		expect(existsSync(join(content, 'rollbook-baseline.json'))).toBe(true);
		const green = await callRollbook(['check', '--content', content]);
		expect([green.status, green.out]).toEqual([0, '']);
		expect(green.told).toMatch(/nothing found, \d+ set aside/);
		expect((await callRollbook(['check', '--content', content, '--no-baseline'])).status).toBe(1);
		edit('runbooks/orders-queue-growing.mdx', (text) => text.replace('## Impact', '## Effects'));
		const red = await callRollbook(['check', '--content', content]);
		expect(red.status).toBe(1);
		expect(red.out).not.toContain('payments-error-budget-burn');
	});
});

test('`new` writes a document of every kind that passes the check', async () => {
	mkdirSync(content);
	// what the examples refer to
	const made = await callRollbook(['new', 'release', '2.4.0', '--content', content]);
	expect([made.status, made.out.trim().split('\n')]).toEqual([
		0,
		[join(content, 'releases', '2.4.0.mdx'), join(content, 'rollback-plans', '2.4.0.mdx')],
	]);
	for (const { name } of kinds) {
		if (name === 'release' || name === 'rollback-plan') continue;
		const { status, out } = await callRollbook(['new', name, '--content', content]);
		expect(status).toBe(0);
		expect(existsSync(out.trim())).toBe(true);
	}
	// what only a person knows: what goes with the release
	const linked = 'migrationGuides: [2-to-3]\nflags: [new-checkout]';
	const told = 'communications: [{ template: release-announcement }]';
	edit('releases/2.4.0.mdx', (text) => text.replace('status: planned', `status: planned\n${linked}\n${told}`));
	const { status, out } = await callRollbook(['check', '--content', content]);
	expect(out).toBe('');
	expect(status).toBe(0);
}, 180_000);

describe('used wrongly', () => {
	test.each([
		['an unknown command', ['chek'], 'There is no command chek.'],
		['an unknown option', ['check', '--fast'], "Unknown option '--fast'"],
		['a folder that is not there', ['check', '--content', 'nowhere'], 'There is no folder'],
		[
			'an unknown format',
			['check', '--content', example, '--format', 'xml'],
			'Unexpected --format xml, expected one of terminal, json, unix,',
		],
		['an unknown kind', ['new', 'runbok', '--content', example], 'There is no kind runbok.\nDid you mean runbook?'],
		['a document that is there', ['new', 'guide', 'on-call', '--content', example], 'is there already.'],
		['an id that is no file name', ['new', 'guide', '../x', '--content', example], 'Unexpected id ../x'],
		[
			'a site over foreign files',
			['build', '--content', example, '--out', import.meta.dirname],
			'holds files that rollbook did not write',
		],
		[
			'a site over its content',
			['build', '--content', example, '--out', join(example, '..')],
			'The site would be written over the content',
		],
	])('%s: exit code 2, and what to do', async (_, args, said) => {
		const { status, told } = await callRollbook(args);
		expect(told).toContain(said);
		expect(status).toBe(2);
	});
});

describe('reports', () => {
	test('are written to files beside stdout, with paths seen from the working directory', async () => {
		cpSync(example, content, { recursive: true });
		edit('releases/3.4.0.mdx', (text) => text.replace(/^rollbackPlan: .*\n/m, ''));
		const { status, out, told } = await callRollbook(['check', '--format', 'github', '--format', 'sarif=out.sarif'], {
			cwd: folder,
		});
		expect([status, told.includes('1 finding')]).toEqual([1, true]);
		expect(out).toMatch(/^::error file=content\/releases\/3\.4\.0\.mdx,line=\d+,/);
		const [{ results }] = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs;
		expect(results[0].ruleId).toBe('rollback-plan-required');
	});

	test('of which two would go to stdout are refused', async () => {
		const { status, told } = await callRollbook([
			'check',
			'--content',
			example,
			'--format',
			'json',
			'--format',
			'junit',
		]);
		expect([status, told]).toEqual([
			2,
			'Unexpected second --format, expected one for stdout.\nSend the others to files: --format sarif=rollbook.sarif\n',
		]);
	});
});

test.each([
	[['check', 'elsewhere'], 'Unexpected `elsewhere`, expected options alone.', 'rollbook check --content elsewhere'],
	[['build', 'elsewhere'], 'Unexpected `elsewhere`, expected options alone.', 'rollbook build --content elsewhere'],
	[['stats', 'elsewhere'], 'Unexpected `elsewhere`, expected options alone.', 'rollbook stats --content elsewhere'],
	[
		['check', '--format', 'json=nowhere/x.json'],
		'Unexpected --format json=nowhere/x.json: there is no folder',
		'Name a file',
	],
	[['import', 'changelog', 'x'], 'Nothing is known of importing changelog: there is only runbooks.', 'import'],
])('%j is wrong usage', async (call, said, help) => {
	const { status, out, told } = await callRollbook(call, { cwd: folder });
	expect([status, out]).toEqual([2, '']);
	expect(told).toContain(said);
	expect(told).toContain(help);
});

test('a folder without Markdown is not imported', async () => {
	mkdirSync(join(folder, 'notes'));
	writeFileSync(join(folder, 'notes', 'a.txt'), 'Text.\n');
	const { status, out, told } = await callRollbook(['import', 'runbooks', 'notes'], { cwd: folder });
	expect([status, out]).toEqual([2, 'a.txt: left out. It is not Markdown: its name does not end in .md.\n']);
	expect(told).toContain('There is no Markdown in');
	expect(existsSync(join(folder, 'content'))).toBe(false);
});
