import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../schemas/index.ts';
import { runRollbook } from './run-rollbook.ts';

const root = join(import.meta.dirname, '..');
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('makes a handbook with a document of every kind, in which nothing is found', () => {
	mkdirSync(join(folder, '.git'));
	const { status, out, told } = runRollbook(['init', folder, '--name', 'Acme: "notes" & more']);
	expect([status, out]).toEqual([0, `${folder}\n`]);
	expect(told).toContain('files written');
	for (const { folder: place } of kinds) expect(existsSync(join(folder, 'content', place)), place).toBe(true);
	for (const args of [['check'], ['check', '--content', join(folder, 'content')]]) {
		const checked = runRollbook([...args, '--fail-on', 'info'], { cwd: folder });
		expect([checked.out, checked.status]).toEqual(['', 0]);
		expect(checked.told).toMatch(new RegExp(`^${kinds.length} documents read and checked`));
	}
	expect(parse(read('content/handbook.yaml')).name).toBe('Acme: "notes" & more');
	const schema = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(
		JSON.parse(read('.vscode/handbook.schema.json')),
	);
	expect(schema(parse(read('content/handbook.yaml')))).toBe(true);
	expect(parse(read('.github/workflows/handbook.yml')).jobs.check.steps).toHaveLength(4);
	// rollbook is in no registry: what is written installs the program that wrote it
	expect(join(folder, parse(read('package.json')).devDependencies.rollbook.replace('file:', ''))).toBe(join(root));
	expect(read('.vscode/tasks.json')).toContain('npx --no-install rollbook check');
});

test('tells how to go on, as a shell takes it', () => {
	const { told } = runRollbook(['init', "it's a handbook"], { cwd: folder });
	expect(told).toContain("  cd 'it'\\''s a handbook'\n  npm install\n  npx rollbook check\n");
});

test('writes for GitLab what GitLab reads', () => {
	const place = join(folder, 'new', 'handbook');
	expect(runRollbook(['init', place, '--ci', 'gitlab']).status).toBe(0);
	expect(existsSync(join(place, '.github'))).toBe(false);
	expect(parse(readFileSync(join(place, '.gitlab-ci.yml'), 'utf8')).handbook.artifacts.reports).toEqual({
		codequality: 'gl-code-quality-report.json',
		junit: 'rollbook-junit.xml',
	});
});

test.each([
	['a folder that holds something', () => [folder], /is not empty: it holds mine\.txt\./],
	['a file', () => [join(folder, 'mine.txt')], /is no folder that can be read\./],
	['no folder', () => [], /^Which folder\?/],
	[
		'an unknown forge',
		() => [join(folder, 'x'), '--ci', 'cvs'],
		/^Unexpected --ci cvs, expected one of github, gitlab\./,
	],
])('refuses %s', (_, args, says) => {
	writeFileSync(join(folder, 'mine.txt'), 'mine');
	const { status, told } = runRollbook(['init', ...args()]);
	expect(told).toMatch(says);
	expect(status).toBe(2);
	expect(read('mine.txt')).toBe('mine');
	expect(existsSync(join(folder, 'content'))).toBe(false);
});
