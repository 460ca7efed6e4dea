import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import { addressOf, listAddress, seatOf } from '../src/core/address.ts';
import { runRollbook } from './run-rollbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-site-init-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a handbook that was just begun builds as it is, with a page of every kind', () => {
	expect(runRollbook(['init', join(folder, 'handbook')]).status).toBe(0);
	const out = join(folder, 'site');
	const { status, told } = runRollbook(['build', '--content', join(folder, 'handbook', 'content'), '--out', out]);
	expect(told).toMatch(
		new RegExp(`${kinds.length} documents read and checked.*nothing found|${kinds.length} rendered`),
	);
	expect(status).toBe(0);
	const files = readdirSync(join(folder, 'handbook', 'content'), { recursive: true, encoding: 'utf8' });
	const shown = files.flatMap((file) => seatOf(file.replaceAll('\\', '/')) ?? []);
	expect(new Set(shown.map(({ kind }) => kind.name)).size).toBe(kinds.length);
	for (const { kind, id } of shown)
		for (const page of [addressOf({ kind: kind.name, id }), listAddress(kind), `write/${kind.name}/`])
			expect(existsSync(join(out, page, 'index.html')), page).toBe(true);
}, 180_000);
