import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runRollbook } from './run-rollbook.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-config-'));
	mkdirSync(join(folder, 'content', 'guides'), { recursive: true });
	writeFileSync(join(folder, 'content', 'guides', 'a.mdx'), '---\ntitle: A\n---\n\nTODO.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]) => runRollbook(['check', '--content', join(folder, 'content'), ...args]);
const configure = (text: string) => writeFileSync(join(folder, 'content', 'handbook.yaml'), text);

test('handbook.yaml: each mistake has its line and its way out', () => {
	configure(
		'name: Parcelway\nurl: https://[\ntimezone: Europe/Berlin\nprofile:\n  size: huge\nweekend: saturday\neditions:\n  - id: releases\n    title: Old\n    folder: ../../etc\n',
	);
	expect(check().out).toMatchSnapshot();
});

test('an edition whose folder leads out of the content, by dots or by a link, is not read', () => {
	for (const name of ['old', 'older']) symlinkSync('/etc', join(folder, 'content', name));
	configure(
		'name: A\neditions:\n  - { id: dots, title: A, folder: old/../../x }\n  - { id: link, title: A, folder: old }\n  - { id: below, title: A, folder: older/apt }\n',
	);
	const { status, out } = check();
	expect(status).toBe(1);
	expect(out).toContain('Unexpected folder `old/../../x`, expected one below the content folder');
	expect(out).toContain('Missing folder old, expected the documents of edition link');
	expect(out).toContain('Missing folder older/apt, expected the documents of edition below');
});

test.each(['handbook.yml', 'Handbook.yaml'])('%s is told, because nothing in it would be read', (name) => {
	writeFileSync(join(folder, 'content', name), 'name: A\n');
	const { status, out } = check();
	expect(status).toBe(1);
	expect(out).toContain(`Unexpected file ${name}, expected handbook.yaml`);
});

test('a handbook.yaml that is a link is told, and not followed', () => {
	symlinkSync('/etc/passwd', join(folder, 'content', 'handbook.yaml'));
	expect(check().out).toContain('Unexpected kind of file, expected a regular file handbook.yaml');
});

test('a baseline that is a link is neither read nor written over', () => {
	const outside = join(folder, 'outside.json');
	writeFileSync(outside, 'precious');
	symlinkSync(outside, join(folder, 'content', 'rollbook-baseline.json'));
	for (const args of [[], ['--baseline']]) {
		const { status, told } = check(...args);
		expect([status, told]).toEqual([2, expect.stringContaining('is a link or no regular file')]);
	}
	expect(readFileSync(outside, 'utf8')).toBe('precious');
});

test('a baseline that is broken is told, and can be written anew', () => {
	writeFileSync(join(folder, 'content', 'rollbook-baseline.json'), '{');
	expect(check().told).toContain('is no baseline.\nWrite it anew with `rollbook check --baseline`.');
	expect(check('--baseline').status).toBe(0);
	expect(check().status).toBe(0);
});

test('rollbook.config.yaml beside the content names where things are', () => {
	writeFileSync(join(folder, 'rollbook.config.yaml'), 'content: content\nout: public\n');
	const below = join(folder, 'content', 'guides');
	expect(runRollbook(['check'], { cwd: below }).told).toContain('1 document read and checked');
	writeFileSync(join(folder, 'rollbook.config.yaml'), 'contents: content\n');
	expect(runRollbook(['check'], { cwd: below })).toMatchObject({
		status: 2,
		told: expect.stringContaining('Unexpected field `contents`, expected `content`'),
	});
});
