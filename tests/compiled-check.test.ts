import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import '../scripts/compile.ts';
import { isPacked } from '../src/adapters/folder-pack.ts';
import { checker, checkProgramVersion, pageProgramVersion } from '../src/adapters/pipeline-version.ts';
import { manyDocuments } from '../src/adapters/threads.ts';
import { callRollbook } from './call-rollbook.ts';
import { runRollbook } from './run-rollbook.ts';

const root = join(import.meta.dirname, '..');
const bundle = join(root, 'compiled', 'check');
const code = readdirSync(bundle)
	.filter((file) => file.endsWith('.js'))
	.map((file) => readFileSync(join(bundle, file), 'utf8'))
	.join('\n');

test('the check runs from the bundle for as long as that is of this program, and else as it is written', () => {
	const elsewhere = mkdtempSync(join(tmpdir(), 'rollbook-bundle-'));
	for (const part of [...checker.rooms, 'compiled/check', 'bin', 'package.json'])
		cpSync(join(root, part), join(elsewhere, part), { recursive: true });
	const source = join(elsewhere, 'src', 'cli', 'index.ts');
	writeFileSync(source, "console.log('as it is written');");
	writeFileSync(join(elsewhere, 'compiled', 'check', 'cli.js'), "console.log('from the bundle');");
	writeFileSync(join(elsewhere, 'compiled', 'check', 'version'), checkProgramVersion(elsewhere));
	const run = (command: string) =>
		spawnSync(process.execPath, [join(elsewhere, 'bin', 'rollbook.js'), command], { encoding: 'utf8' }).stdout.trim();
	expect(run('check')).toBe('from the bundle');
	expect(run('stats')).toBe('as it is written');
	writeFileSync(source, "console.log('as it is written since');");
	expect(run('check')).toBe('as it is written since');
	rmSync(elsewhere, { recursive: true });
});

test('the bundle finds what the program finds, with all its threads', async () => {
	const content = mkdtempSync(join(tmpdir(), 'rollbook-bundle-'));
	mkdirSync(join(content, 'runbooks'));
	for (let count = 0; count < 2 * manyDocuments; count++)
		writeFileSync(
			join(content, 'runbooks', `r${count}.mdx`),
			`---\ntitle: Runbook ${count}\n---\n\nTODO [more](gone.mdx)\n`,
		);
	const check = ['check', '--content', content, '--no-cache', '--format', 'json'];
	const { status, out } = runRollbook(check, { env: { ROLLBOOK_THREADS: '2' } });
	expect(status).toBe(1);
	expect(JSON.parse(out)).toEqual(JSON.parse((await callRollbook(check)).out));
	expect(out.split('broken-link').length).toBeGreaterThan(2 * manyDocuments);
	rmSync(content, { recursive: true });
});

test('a change of anything that is in the bundle is noticed', () => {
	const own = [...code.matchAll(/^\/\/ ((?:src|schemas)\/\S+\.ts)$/gm)].map(([, file = '']) => file);
	expect(own.length).toBeGreaterThan(250);
	expect(own.filter((file) => !checker.rooms.some((room) => file.startsWith(`${room}/`)))).toEqual([]);
	const libraries = [...code.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(([, name = '']) => name);
	const licenses = readFileSync(join(bundle, 'LICENSES'), 'utf8');
	for (const library of new Set(libraries)) expect(licenses).toMatch(new RegExp(`^${library} \\d`, 'm'));
});

test('the package brings along what is compiled, and it is of the program in it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-package-'));
	const { status } = spawnSync('npm', ['pack', root, '--ignore-scripts', '--pack-destination', folder], {
		shell: process.platform === 'win32',
	});
	expect(status).toBe(0);
	const [archive = ''] = readdirSync(folder);
	expect(spawnSync('tar', ['-xzf', archive], { cwd: folder }).status).toBe(0);
	const packed = join(folder, 'package');
	symlinkSync(join(root, 'node_modules'), join(packed, 'node_modules'));
	expect(readFileSync(join(packed, 'compiled', 'check', 'version'), 'utf8')).toBe(checkProgramVersion(packed));
	expect(isPacked(join(packed, 'compiled', 'pages'), pageProgramVersion(packed))).toBe(true);
	rmSync(folder, { recursive: true });
});
