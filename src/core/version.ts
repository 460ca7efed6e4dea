import semver from 'semver';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import { compareText } from './finding.ts';

type Scheme = Pick<HandbookConfig, 'versionScheme' | 'versionOrder'>;

/**
 * Orders versions by the handbook's scheme: SemVer 2.0.0 (`rc.2` before `rc.10`), calendar versions number by number,
 * or the order that `versionOrder` lists (what it does not list comes first). A total order: equal only if the same.
 */
export function compareVersions({ versionScheme, versionOrder }: Scheme, a: string, b: string): number {
	if (versionScheme === 'opaque') return versionOrder.indexOf(a) - versionOrder.indexOf(b) || naturalOrder(a, b);
	if (versionScheme === 'semver') {
		const [left, right] = [semver.parse(a), semver.parse(b)];
		if (left && right) return left.compare(right) || left.compareBuild(right) || naturalOrder(a, b);
		if (left || right) return left ? 1 : -1;
	}
	return naturalOrder(a, b);
}

/** Whether a version can be told to be higher or lower than others: it fits the handbook's scheme. */
export const hasPlace = ({ versionScheme, versionOrder }: Scheme, version: string): boolean =>
	versionScheme === 'semver'
		? semver.valid(version) !== null
		: versionScheme === 'calver' || versionOrder.includes(version);

/** Numbers within a text by their value, the rest by code units: `rc.2` before `rc.10`. A total order. */
export function naturalOrder(a: string, b: string): number {
	const left = a.match(/\d+|\D+/g) ?? [];
	const right = b.match(/\d+|\D+/g) ?? [];
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const [x, y] = [left[i]!, right[i]!];
		if (x === y) continue;
		const numbers = /^\d/.test(x) && /^\d/.test(y);
		const order = numbers
			? x.replace(/^0+/, '').length - y.replace(/^0+/, '').length ||
				compareText(x.replace(/^0+/, ''), y.replace(/^0+/, ''))
			: compareText(x, y);
		if (order) return order;
	}
	return left.length - right.length || compareText(a, b);
}
