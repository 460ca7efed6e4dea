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
		`.site.staging-${gone}-0a1b-scratch`,
		`.site.old-${gone}`,
		`.site.old-${gone}-0a1b`,
	])
		mkdirSync(join(folder, name, 'deep'), { recursive: true });
	for (const name of others) mkdirSync(join(folder, name));
	for (const name of [`.site.lock.${gone}`, `.site.lock.${gone}-0a1b`]) writeFileSync(join(folder, name), '');
	symlinkSync(folder, join(folder, '.site.staging-2'));
	publish('new');
	expect(readdirSync(folder).sort()).toEqual([...others, '.site.staging-2', 'site'].sort());
});

test('a folder with the name of an old site is never believed: anybody may commit one', () => {
	const old = join(folder, `.site.old-${gone}`);
	mkdirSync(old);
	writeFileSync(join(old, 'index.html'), 'whose?');
	const staging = stage(out);
	expect(existsSync(out)).toBe(false);
	staging.discard();
	// a person may know it: it stays until another site stands there
	expect(readdirSync(folder)).toEqual([`.site.old-${gone}`]);
	publish('new');
	expect([page(), readdirSync(folder)]).toEqual(['new', ['site']]);
});

test('links that were committed where a build writes are not followed', () => {
	const outside = join(folder, 'outside');
	mkdirSync(outside);
	const names = ['staging', 'old', 'cleared'].flatMap((name) => [
		`${name}-${process.pid}`,
		`${name}-${process.pid}-scratch`,
	]);
	for (const name of [...names, `lock.${process.pid}`]) symlinkSync(join(outside, name), join(folder, `.site.${name}`));
	publish('old');
	const staging = stage(out);
	for (const made of [staging.folder, staging.scratch])
		expect(made).toMatch(/\.site\.staging-\d+-[0-9a-f]{16}(-scratch)?$/);
	staging.discard();
	expect([page(), readdirSync(outside)]).toEqual(['old', []]);
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

test.runIf(process.platform === 'linux')(
	'killed at twenty moments around the swap, one site is there whole',
	async () => {
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
			const told = new Set(Array.from({ length: files }, (_, i) => readFileSync(join(out, String(i)), 'utf8')));
			expect(told.size, [...told].join(' ')).toBe(1);
		}
		publish('last');
		expect([page(), readdirSync(folder)]).toEqual(['last', ['site']]);
	},
	180_000,
);
