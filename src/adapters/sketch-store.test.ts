import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sketchStore } from './sketch-store.ts';

const newFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'rollbook-sketches-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
};
/** Two keys of one file, and one of another. */
const [one, two, other] = ['a'.repeat(64), 'a'.padEnd(64, 'b'), 'c'.repeat(64)] as const;

test('what was saved is there, for who saved it and for the next one', () => {
	const folder = newFolder();
	const store = sketchStore(folder);
	for (const key of [one, two, other]) store.set(key, `{"of":"${key[1]}"}`);
	store.save();
	// the same store, which has let go of the texts
	expect([one, two, other].map((key) => store.get(key))).toEqual(['{"of":"a"}', '{"of":"b"}', '{"of":"c"}']);
	store.set(one, '{"of":"one"}');
	store.save();
	store.save();
	const next = sketchStore(folder);
	expect([one, two, other].map((key) => next.get(key))).toEqual(['{"of":"one"}', '{"of":"b"}', '{"of":"c"}']);
});

test('what nobody asked for is let go', () => {
	const folder = newFolder();
	const store = sketchStore(folder);
	for (const key of [one, two, other]) store.set(key, '{}');
	store.save();
	const next = sketchStore(folder);
	next.get(two);
	next.save();
	const last = sketchStore(folder);
	expect([one, two, other].map((key) => last.get(key))).toEqual([undefined, '{}', undefined]);
});

test('a file that was changed is not taken', () => {
	const folder = newFolder();
	const store = sketchStore(folder);
	store.set(one, '{"true":1}');
	store.save();
	for (const name of readdirSync(folder)) {
		const file = join(folder, name);
		writeFileSync(file, readFileSync(file, 'utf8').replace('true', 'lies'));
	}
	expect(sketchStore(folder).get(one)).toBeUndefined();
});
