import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packedStore } from './packed-store.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filled = (keys: readonly string[], most = 1000) => {
	const store = packedStore(folder, '1', most);
	for (const key of keys) store.set(key, `text of ${key}`);
	store.save();
};
const found = (keys: readonly string[], version = '1') => {
	const store = packedStore(folder, version, 1000);
	return keys.filter((key) => store.get(key) === `text of ${key}`);
};
const keys = Array.from({ length: 300 }, (_, index) => `key ${index}`);

test('what was set is there for the next one, whoever asks for it meanwhile', () => {
	filled(keys.slice(0, 200));
	filled(keys.slice(200));
	expect(found(keys)).toEqual(keys);
});

test('what was made by another program is not taken', () => {
	filled(keys);
	expect(found(keys, '2')).toEqual([]);
});

test('a pack that was changed or cut short is not taken; the others are', () => {
	filled(keys);
	const [first = '', second = ''] = readdirSync(folder);
	const bytes = readFileSync(join(folder, first));
	writeFileSync(join(folder, first), Buffer.from(bytes.toString('latin1').replace('text of', 'evil of'), 'latin1'));
	writeFileSync(join(folder, second), readFileSync(join(folder, second)).subarray(0, -10));
	const left = found(keys);
	expect(left.length).toBeGreaterThan(200);
	expect(left.length).toBeLessThan(keys.length);
});

test('of too many, those that nobody asks for go', () => {
	filled(keys.slice(0, 150), 64);
	for (let time = 0; time < 5; time++)
		filled(
			keys.slice(150).map((key) => `${key} ${time}`),
			64,
		);
	expect(found(keys.slice(0, 150)).length).toBeLessThan(150);
	expect(readdirSync(folder).length).toBeLessThanOrEqual(64);
});
