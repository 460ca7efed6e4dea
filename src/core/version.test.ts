import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions, hasPlace, naturalOrder } from './version.ts';

const semver = { versionScheme: 'semver' as const, versionOrder: [] };

test('SemVer: previews before their release, numbers by value', () => {
	const versions = ['3.5.0', '3.5.0-rc.10', '3.5.0-rc.2', '3.10.0', '3.9.1', '1.10', '1.9'];
	expect(versions.sort((a, b) => compareVersions(semver, a, b))).toEqual([
		'1.9',
		'1.10',
		'3.5.0-rc.2',
		'3.5.0-rc.10',
		'3.5.0',
		'3.9.1',
		'3.10.0',
	]);
});

test('opaque versions are ordered as the handbook lists them', () => {
	const scheme = { versionScheme: 'opaque' as const, versionOrder: ['warty', 'hoary', 'breezy'] };
	expect(['breezy', 'warty', 'hoary'].sort((a, b) => compareVersions(scheme, a, b))).toEqual([
		'warty',
		'hoary',
		'breezy',
	]);
});

test('a version has a place if it fits the scheme', () => {
	expect(['3.5.0', 'v3.5.0', '3.5', 'hoary'].map((each) => hasPlace(semver, each))).toEqual([true, true, false, false]);
	expect(hasPlace({ versionScheme: 'calver', versionOrder: [] }, '2026.11')).toBe(true);
	expect(hasPlace({ versionScheme: 'opaque', versionOrder: ['warty'] }, 'hoary')).toBe(false);
});

const version = fc.oneof(
	fc.string({ maxLength: 6 }),
	fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map((parts) => parts.join('.')),
);

test.each([
	['natural', naturalOrder],
	['semver', (a: string, b: string) => compareVersions(semver, a, b)],
] as const)('the %s order is total', (_, order) => {
	fc.assert(
		fc.property(version, version, version, (a, b, c) => {
			expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) + 0);
			expect(order(a, b) === 0).toBe(a === b);
			if (order(a, b) < 0 && order(b, c) < 0) expect(order(a, c)).toBeLessThan(0);
		}),
	);
});
