import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { LockedError, takeLock } from './build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollbook-lock-'));
const file = join(folder, '.site.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const gone = spawnSync(process.execPath, ['-e', '']).pid;
const holder = { id: crypto.randomUUID(), pid: gone, host: hostname(), since: '2026-11-21T08:00:00.000Z' };
const write = (fields: object) => writeFileSync(file, JSON.stringify({ ...holder, ...fields }));
const take = () => takeLock(file, Date.now);

test('a lock is held by one, who is named to the other, and then by the next', () => {
	const lock = takeLock(file, () => Date.UTC(2026, 10, 21, 8));
	expect(take).toThrow(new LockedError(file, { ...holder, pid: process.pid, since: '2026-11-21T08:00:00.000Z' }));
	expect(lock.isHeld()).toBe(true);
	lock.release();
	const next = take();
	expect(lock.isHeld()).toBe(false);
	lock.release();
	expect(next.isHeld()).toBe(true);
	next.release();
	expect(readdirSync(folder)).toEqual([]);
});

test('a lock whose process is gone is taken over', () => {
	write({});
	const lock = take();
	expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
	lock.release();
	expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')(
	'a process that only has the number of the one that is gone holds nothing',
	() => {
		write({ pid: process.ppid, birth: 'another boot:1' });
		take().release();
		write({ pid: process.ppid });
		expect(take).toThrow(LockedError);
	},
);

test('a lock of another machine holds until it was not touched for ten minutes', () => {
	write({ host: 'elsewhere' });
	expect(take).toThrow(/^Process \d+ on elsewhere has been building it since 2026-11-21T08:00:00.000Z\.$/);
	const then = new Date(Date.now() - 601_000);
	utimesSync(file, then, then);
	take().release();
	expect(existsSync(file)).toBe(false);
});

test('a lock that cannot be read holds as long', () => {
	writeFileSync(file, '');
	expect(take).toThrow(/^It is being built since /);
	const then = new Date(Date.now() - 601_000);
	utimesSync(file, then, then);
	take().release();
	expect(readdirSync(folder)).toEqual([]);
});

test('a link where somebody could foresee a file is not written through', () => {
	const victim = join(folder, 'victim');
	writeFileSync(victim, 'precious');
	for (let pid = process.pid - 2; pid < process.pid + 3; pid++) symlinkSync(victim, `${file}.${pid}`);
	take().release();
	expect(readFileSync(victim, 'utf8')).toBe('precious');
	symlinkSync(victim, file);
	expect(take).toThrow(/^It is being built since /);
	expect(readFileSync(victim, 'utf8')).toBe('precious');
});

test('what a lock says reaches no terminal as it is', () => {
	write({ host: 'a\u001b[2J\n::error::owned' });
	expect(take).toThrow('on a\\u001b[2J\\u000a::error::owned has been');
	write({ since: '\n::error::owned' });
	expect(take).not.toThrow(/\n/);
});

test('a lock of many megabytes is not read, and a folder of its name goes when it is old', () => {
	writeFileSync(file, Buffer.alloc(1_000_000, ' '));
	expect(take).toThrow(/^It is being built since /);
	rmSync(file);
	mkdirSync(join(file, 'deep'), { recursive: true });
	expect(take).toThrow(/^It is being built since /);
	const then = new Date(Date.now() - 601_000);
	utimesSync(file, then, then);
	take().release();
	expect(readdirSync(folder)).toEqual([]);
});

test('whoever was to take a stale lock away and died is replaced as well', () => {
	write({});
	writeFileSync(`${file}-${holder.id}`, JSON.stringify({ ...holder, id: crypto.randomUUID() }));
	take().release();
	expect(readdirSync(folder)).toEqual([]);
});

test('of eight that find a stale lock at once, one takes it', async () => {
	const program = `
		const { takeLock } = await import(${JSON.stringify(join(import.meta.dirname, 'build-lock.ts'))});
		process.stdout.write('ready');
		await new Promise((resolve) => process.stdin.once('data', resolve));
		try {
			takeLock(${JSON.stringify(file)}, Date.now);
			process.stdout.write(' taken');
		} catch (error) {
			process.stdout.write(' ' + error.constructor.name);
		}
		await new Promise((resolve) => process.stdin.once('end', resolve));
	`;
	const children = Array.from({ length: 8 }, () => {
		const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		const told = { text: '' };
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			told.text += text;
		});
		return { child, told };
	});
	const all = (form: RegExp) =>
		expect.poll(() => children.every(({ told }) => form.test(told.text)), { timeout: 30_000 });
	await all(/ready/).toBe(true);
	write({});
	for (const { child } of children) child.stdin.write('go');
	await all(/taken|Error/).toBe(true);
	const told = children.map((each) => each.told.text).sort();
	for (const { child } of children) child.stdin.end();
	expect(told).toEqual([...Array(7).fill('ready LockedError'), 'ready taken']);
});
