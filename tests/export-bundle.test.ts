import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRollbook } from './call-rollbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-bundle-'));
const content = join(import.meta.dirname, '..', 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle = (version: string, ...more: string[]) =>
	callRollbook(['export', 'bundle', version, '--content', content, ...more], { cwd: folder });

describe('the bundle of 3.4.0', () => {
	const read = (name: string): string => readFileSync(join(folder, 'rollback-3.4.0', name), 'utf8');
	beforeAll(async () => {
		const { status, out } = await bundle('3.4.0');
		expect(status).toBe(0);
		expect(out).toBe(`${join(folder, 'rollback-3.4.0.tar.gz')}\n`);
		execFileSync('tar', ['xzf', 'rollback-3.4.0.tar.gz'], { cwd: folder });
	});

	test('proves itself, and has the same bytes when it is made again', async () => {
		const cwd = join(folder, 'rollback-3.4.0');
		expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd }).toString()).toContain('plan.md: OK');
		expect(readdirSync(cwd, { recursive: true }).map(String).sort()).toEqual([
			'SHA256SUMS',
			'bundle.json',
			'checklist.txt',
			'messages',
			'messages/release-internal.de.md',
			'messages/release-internal.md',
			'messages/rollback-notice.de.md',
			'messages/rollback-notice.md',
			'plan.html',
			'plan.md',
		]);
		await bundle('3.4.0', '--out', 'again.tar.gz');
		expect(readFileSync(join(folder, 'again.tar.gz'))).toEqual(readFileSync(join(folder, 'rollback-3.4.0.tar.gz')));
	});

	test('states digests as release and plan do, and the proved order', () => {
		const told = JSON.parse(read('bundle.json'));
		expect(told.order).toEqual([['storefront'], ['orders'], ['payments']]);
		expect(told.components[0]).toMatchObject({
			service: 'storefront',
			backTo: { digest: 'sha256:bb9a18d7bc29467f99bc8b39d19eabf07d18cde624eab298f08b7a640ad67c83' },
			runsNow: { digest: 'sha256:963584f8e081581bbe7fc67acd237d3eb37ca2030f394b710cb87946ea48fcc0' },
		});
		expect(told.configuration.release.map(({ name }: { name: string }) => name)).toContain('PAYMENTS_REFUND_RATE');
	});

	test('has a box for every step and every check', () => {
		const boxes = read('checklist.txt').match(/^\[ \] .*$/gm)!;
		expect(boxes).toContain('[ ] 6. Put orders back to 3.2.1 - checkout/on-call, 5 minutes   at ____');
		expect(boxes).toContainEqual(
			expect.stringMatching(/^\[ \] (?:\d+\. )?Payment success rate: at least 99\.8.% over 15 minutes/),
		);
	});

	test('fills in what is known, and leaves in braces what only the moment can tell', () => {
		const text = read('messages/rollback-notice.md');
		expect(text).toContain('Subject: We have taken back Parcelway 3.4.0');
		expect(text).toContain('<https://handbook.parcelway.example/rollback/3.4.0/>');
		expect(text).toContain('{rollback.reason}');
		expect(text).not.toContain('{release.version}');
		expect(read('messages/rollback-notice.de.md')).toContain('3.4.0');
	});

	test('holds the plan as one page that asks nobody for anything', () => {
		const html = read('plan.html').replaceAll('&#x27;', "'");
		expect(html).toContain('Put payments back to 3.2.1');
		expect(html).toMatch(/default-src 'none'; style-src 'sha256-/);
		expect(html).not.toMatch(/<script|<link|\ssrc="http|@import|url\(/);
	});
});

test('a plan that is not there is told, with the nearest', async () => {
	const { status, told } = await bundle('3.4.1');
	expect(status).toBe(2);
	expect(told).toMatch(/There is no rollback plan for 3\.4\.1\.\nDid you mean 3\.\d\.\d\?/);
	expect((await callRollbook(['export', 'everything'])).status).toBe(2);
});

test('a plan in the wrong order becomes no bundle, unless it is wanted all the same', async () => {
	const wrong = join(folder, 'content');
	cpSync(content, wrong, { recursive: true });
	const file = join(wrong, 'rollback-plans', '3.4.0.mdx');
	const text = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		text
			.replace('service="storefront"', 'service="-"')
			.replace('service="payments"', 'service="storefront"')
			.replace('service="-"', 'service="payments"'),
	);
	const args = ['export', 'bundle', '3.4.0', '--content', wrong, '--out', 'wrong.tar.gz'];
	const { status, out, told } = await callRollbook(args, { cwd: folder });
	expect(status).toBe(1);
	expect(out).toContain('mirrors-deploy-order');
	expect(told).toContain('No bundle was written');
	expect(existsSync(join(folder, 'wrong.tar.gz'))).toBe(false);
	expect((await callRollbook([...args, '--force'], { cwd: folder })).status).toBe(0);
});
