import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { LockedError } from './build-lock.ts';
import { exchangeFolders } from './exchange-folders.ts';
import { restoreOldSite } from './leftovers.ts';
import { ForeignFolderError, stage } from './staging.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-staging-'));
const out = join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
const gone = spawnSync(process.execPath, ['-e', '']).pid;
const page = () => readFileSync(join(out, 'index.html'), 'utf8');

function publish(text: string, place = out): void {
	const staging = stage(place);
	staging.files.write('index.html', text);
	staging.mark();
	staging.publish();
	staging.discard();
}

test('a site is put where the old one was, and nothing else stays', () => {
	publish('old');
	publish('new');
	expect([page(), readdirSync(folder)]).toEqual(['new', ['site']]);
});

test('where folders cannot be exchanged in one step, they are in two', () => {
	const { PATH } = process.env;
	try {
		publish('old');
		process.env.PATH = folder;
		publish('new');
	} finally {
		process.env.PATH = PATH;
	}
	expect([page(), readdirSync(folder)]).toEqual(['new', ['site']]);
});

test.runIf(process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch))(
	'on Linux, they are exchanged: at each place is one of the two',
	() => {
		for (const name of ['one', 'other']) mkdirSync(join(folder, name, name), { recursive: true });
		expect(exchangeFolders(join(folder, 'one'), join(folder, 'other'))).toBe(true);
		expect([readdirSync(join(folder, 'one')), readdirSync(join(folder, 'other'))]).toEqual([['other'], ['one']]);
	},
);

test('what dead builds left is cleared; what belongs to others stays', () => {
	publish('old');
	const others = ['.other.staging-1', `.site.staging-${process.ppid}`, '.site.staging-mine', '.site.old'];
	for (const name of [
		`.site.staging-${gone}`,
		`.site.staging-${gone}-scratch`,
		`.site.staging-${gone}-cache`,
		`.site.old-${gone}`,
	])
		mkdirSync(join(folder, name, 'deep'), { recursive: true });
	for (const name of others) mkdirSync(join(folder, name));
	writeFileSync(join(folder, `.site.lock.${gone}`), '');
	symlinkSync(folder, join(folder, '.site.staging-2'));
	publish('new');
	expect(readdirSync(folder).sort()).toEqual([...others, '.site.staging-2', 'site'].sort());
});

test('an old site that a killed build left beside its place is put back', () => {
	mkdirSync(join(folder, `.site.old-${gone}`));
	writeFileSync(join(folder, `.site.old-${gone}`, 'index.html'), 'old');
	expect(restoreOldSite(out)).toBe(true);
	expect(page()).toBe('old');
	expect(restoreOldSite(out)).toBe(false);
});

test('while the build runs that moved it away, it is left alone', () => {
	mkdirSync(join(folder, `.site.old-${process.ppid}`));
	expect([restoreOldSite(out), existsSync(out)]).toEqual([false, false]);
});

test('a folder that holds something else is not touched, and not locked', () => {
	mkdirSync(out);
	writeFileSync(join(out, 'thesis.md'), '');
	expect(() => stage(out)).toThrow(ForeignFolderError);
	expect(readdirSync(folder)).toEqual(['site']);
});

test('one build at a time; another site beside it may be built', () => {
	const staging = stage(out);
	expect(() => stage(out)).toThrow(LockedError);
	publish('other', join(folder, 'other'));
	staging.discard();
	expect(readdirSync(folder)).toEqual(['other']);
});

test('who lost the lock does not publish', () => {
	publish('old');
	const staging = stage(out);
	rmSync(join(folder, '.site.lock'));
	const next = stage(out);
	expect(() => staging.publish()).toThrow('Another build');
	staging.discard();
	expect(page()).toBe('old');
	expect(existsSync(join(folder, '.site.lock'))).toBe(true);
	next.discard();
});

test('a link to a folder stays a link', () => {
	mkdirSync(join(folder, 'real'));
	symlinkSync(join(folder, 'real'), out);
	publish('new');
	expect(readFileSync(join(folder, 'real', 'index.html'), 'utf8')).toBe('new');
	expect(readdirSync(folder).sort()).toEqual(['real', 'site']);
});

test('ended by a signal, a build takes away what it staged', async () => {
	const child = spawn(
		process.execPath,
		[
			'--input-type=module',
			'-e',
			`const { stage } = await import(${JSON.stringify(join(import.meta.dirname, 'staging.ts'))});
			stage(${JSON.stringify(out)});
			process.stdout.write('ready');
			setInterval(() => {}, 1000);`,
		],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	);
	await new Promise((resolve) => child.stdout.once('data', resolve));
	expect(readdirSync(folder)).toHaveLength(2);
	child.kill('SIGTERM');
	expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(143);
	expect(readdirSync(folder)).toEqual([]);
});

test('killed at twenty moments around the swap, one site is there whole', async () => {
	const files = 40;
	const program = `
		const { stage } = await import(${JSON.stringify(join(import.meta.dirname, 'staging.ts'))});
		const { writeFileSync } = await import('node:fs');
		for (let turn = 0; ; turn++) {
			const staging = stage(${JSON.stringify(out)});
			for (let i = 0; i < ${files}; i++) writeFileSync(staging.folder + '/' + i, process.pid + '-' + turn);
			staging.mark();
			staging.publish();
			staging.discard();
			process.stdout.write('.');
		}
	`;
	publish('first');
	for (let i = 0; i < files; i++) writeFileSync(join(out, String(i)), 'first');
	for (let kill = 0; kill < 20; kill++) {
		const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
			detached: true,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		await new Promise((resolve) => child.stdout.once('data', resolve));
		await wait(Math.random() * 40);
		// with what it started: a process that exchanges folders would do so while we look
		process.kill(-child.pid!, 'SIGKILL');
		await new Promise((resolve) => child.once('close', resolve));
		restoreOldSite(out);
		const told = new Set(Array.from({ length: files }, (_, i) => readFileSync(join(out, String(i)), 'utf8')));
		expect(told.size, [...told].join(' ')).toBe(1);
	}
	publish('last');
	expect([page(), readdirSync(folder)]).toEqual(['last', ['site']]);
}, 60_000);
