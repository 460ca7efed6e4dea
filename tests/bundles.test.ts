import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundles } from '../scripts/bundle.ts';
import '../scripts/compile.ts';
import { isPacked } from '../src/adapters/folder-pack.ts';
import { checker, pageProgramVersion } from '../src/adapters/pipeline-version.ts';
import { manyDocuments } from '../src/adapters/threads.ts';
import { callRollbook } from './call-rollbook.ts';
import { runRollbook } from './run-rollbook.ts';

const root = join(import.meta.dirname, '..');

test.each(bundles)(
	'$command runs from its bundle for as long as that is of this program, and else as it is written',
	(each) => {
		const elsewhere = mkdtempSync(join(tmpdir(), 'rollbook-bundle-'));
		const compiled = join('compiled', each.command);
		for (const part of ['schemas', 'src', 'public', 'bin', compiled, 'package.json', 'astro.config.mjs'])
			cpSync(join(root, part), join(elsewhere, part), { recursive: true });
		const source = join(elsewhere, 'src', 'cli', 'index.ts');
		writeFileSync(source, "console.log('as it is written');");
		writeFileSync(join(elsewhere, compiled, 'cli.js'), "console.log('from the bundle');");
		writeFileSync(join(elsewhere, compiled, 'version'), each.version(elsewhere));
		const run = (command: string) =>
			spawnSync(process.execPath, [join(elsewhere, 'bin', 'rollbook.js'), command], { encoding: 'utf8' }).stdout.trim();
		expect(run(each.command)).toBe('from the bundle');
		expect(run('stats')).toBe('as it is written');
		writeFileSync(source, "console.log('as it is written since');");
		expect(run(each.command)).toBe('as it is written since');
		rmSync(elsewhere, { recursive: true });
	},
);

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

test.each(bundles)('a change of anything that is in the bundle of $command is noticed', ({ command }) => {
	const folder = join(root, 'compiled', command);
	const code = readdirSync(folder)
		.filter((file) => file.endsWith('.js'))
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n');
	const own = [...code.matchAll(/^\/\/ ((?:src|schemas)\/\S+\.ts)$/gm)].map(([, file = '']) => file);
	expect(own.length).toBeGreaterThan(250);
	const rooms = command === 'check' ? checker.rooms : ['schemas', 'src'];
	expect(own.filter((file) => !rooms.some((room) => file.startsWith(`${room}/`)))).toEqual([]);
	const libraries = [...code.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(([, name = '']) => name);
	const licenses = readFileSync(join(folder, 'LICENSES'), 'utf8');
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
	for (const { command, version } of bundles)
		expect(readFileSync(join(packed, 'compiled', command, 'version'), 'utf8')).toBe(version(packed));
	expect(isPacked(join(packed, 'compiled', 'pages'), pageProgramVersion(packed))).toBe(true);
	rmSync(folder, { recursive: true });
});
