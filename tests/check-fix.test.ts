import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callRollbook } from './call-rollbook.ts';

const files: Record<string, string> = {
	'guides/hand-over.mdx':
		'---\ntitle: Hand over\nsumary: How we hand over.\n---\n\n## When\n\n#### Who\n\nAll of us.\n',
	'guides/on-call.mdx':
		'\ufeff---\r\ntitle: On call\r\nsummary: How we are on call.\r\n---\r\n\r\nSee [it](../runbooks/hand-over.mdx#who) and [that](./nowhere.mdx).',
	'runbooks/disk-full.mdx':
		'---\ntitle: Disk full\ntype: alert\nalerts: [DiskFull]\n---\n\n## Impact\n\nNothing is written.\n\n## Meaning\n\nA disk is full.\n\n## Diagnosis\n\nRead the graph.\n',
};
let folder: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-fix-'));
	for (const [path, text] of Object.entries({ 'handbook.yaml': 'name: A\n', ...files })) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...more: string[]) => await callRollbook(['check', '--content', folder, ...more]);
const now = () =>
	Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

describe('check --fix', () => {
	test('mends what is certain, says it by file, and tells the rest', async () => {
		expect((await run()).out).toMatch(/^5 of these can be mended by `rollbook check --fix`$/m);
		const { status, out, told } = await run('--fix');
		expect(told.replace(/ in [\d.]+ m?s\n$/, '')).toMatchSnapshot();
		// line ends do not show in a snapshot
		const shown = Object.fromEntries(Object.entries(now()).map(([path, text]) => [path, text.replaceAll('\r', '\\r')]));
		expect(shown).toMatchSnapshot();
		expect(status).toBe(1);
		expect(out).toContain('Unexpected link to `./nowhere.mdx`');
		expect(out).toContain('placeholder-text');
		expect(out).not.toContain('--fix');
		expect(readdirSync(join(folder, 'guides'))).toEqual(['hand-over.mdx', 'on-call.mdx']);
		const after = now();
		expect((await run('--fix')).told).not.toContain('Mended');
		expect(now()).toEqual(after);
	});

	test('with --dry-run prints what would change, and writes nothing', async () => {
		const { status, out, told } = await run('--fix', '--dry-run');
		expect(out).toMatchSnapshot();
		expect(told).toMatch(/^3 documents read and checked, .*, nothing written\n$/);
		expect(status).toBe(1);
		expect(now()).toEqual(files);
	});

	test('leaves what the baseline sets aside', async () => {
		expect((await run('--baseline')).status).toBe(0);
		expect((await run('--fix')).told).not.toContain('Mended');
		expect(now()).toEqual(files);
		expect((await run('--fix', '--no-baseline')).told).toContain('Mended');
	});

	test('mends the same whether documents were read before or not', async () => {
		writeFileSync(
			join(folder, 'guides/hand-over.mdx'),
			`${files['guides/hand-over.mdx']}\n## Nothing\n\n## More\n\nText.\n`,
		);
		const dry = (...more: string[]) => run('--fix', '--dry-run', ...more);
		const fresh = await dry('--no-cache');
		await run();
		const kept = await dry();
		expect([kept.status, kept.out]).toEqual([fresh.status, fresh.out]);
		expect(fresh.out).toContain('+++ guides/hand-over.mdx');
	});

	test('leaves out what would bring an error, and says so', async () => {
		writeFileSync(join(folder, 'handbook.yaml'), 'name: A\nprofile: { risk: regulated }\n');
		mkdirSync(join(folder, 'teams'));
		writeFileSync(join(folder, 'teams/nowhere.mdx'), '---\ntitle: A\naudience: internal\n---\n\nText.\n');
		writeFileSync(
			join(folder, 'guides/on-call.mdx'),
			files['guides/on-call.mdx']!.replace('title', 'audience: public\r\ntitle'),
		);
		const { told } = await run('--fix');
		expect(told).toContain(
			'Left out in guides/on-call.mdx: Link to `../teams/nowhere.mdx` instead of `./nowhere.mdx` (broken-link), because it would bring «Unexpected link from a public page',
		);
		expect(now()['guides/on-call.mdx']).toContain('[that](./nowhere.mdx)');
	});

	test('leaves what a document sets aside, and what is off', async () => {
		const aside = 'rules:\n  - off: section-order\n    reason: So it is read.\n---\n';
		writeFileSync(join(folder, 'handbook.yaml'), 'name: A\nseverities:\n  required-sections: off\n');
		const kept = files['runbooks/disk-full.mdx']!.replace('---\n\n', `${aside}\n`);
		writeFileSync(join(folder, 'runbooks/disk-full.mdx'), kept);
		expect((await run('--fix')).told).not.toContain('Mended runbooks');
		expect(now()['runbooks/disk-full.mdx']).toBe(kept);
	});
});

test.each([
	[['--fix', '--baseline'], 'Unexpected --fix with --baseline, expected one of the two.'],
	[['--fix', '--watch'], 'Unexpected --fix with --watch, expected one of the two.'],
	[['--baseline', '--watch'], 'Unexpected --baseline with --watch, expected one of the two.'],
	[['--fix', '--dry-run', '--format', 'json'], 'Unexpected --dry-run with --format, expected one of the two.'],
	[['--dry-run'], 'Unexpected --dry-run without --fix, expected both.'],
])('%j is wrong usage', async (options, said) => {
	const { status, told } = await run(...options);
	expect([status, told.split('\n')[0]]).toEqual([2, said]);
	expect(now()).toEqual(files);
});
