import semver from 'semver';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import type { Handbook } from './handbook.ts';
import { isAhead } from './release-line.ts';
import { compareVersions } from './version.ts';

type Scheme = Pick<HandbookConfig, 'versionScheme' | 'versionOrder'>;

interface Bound {
	operator: '>=' | '>' | '<=' | '<' | '=';
	version: string;
}

/**
 * A range of versions as one says it. Where a version from beyond the range is out already, the last one within it is
 * told: `>=3.0.0 <3.3.2` -> `3.0.0 to 3.3.1`. Else its bounds: `3.0.0 and later, before 4.0.0`. What we cannot read is
 * given back.
 */
export function rangeInWords(scheme: Scheme, range: string, published: readonly string[]): string {
	const sets = boundsOf(scheme, range);
	return sets ? sets.map((bounds) => setInWords(scheme, bounds, published)).join(', or ') : range;
}

/** The same, by what the handbook knows to be out. */
export function versionsInWords(handbook: Handbook, range: string): string {
	const out = handbook.all('release').filter((each) => !isAhead(each));
	return rangeInWords(
		handbook.config,
		range,
		out.map(({ fields }) => fields.version),
	);
}

function boundsOf({ versionScheme }: Scheme, range: string): Bound[][] | undefined {
	if (versionScheme === 'semver') {
		const parsed = semver.validRange(range) === null ? undefined : new semver.Range(range);
		return parsed?.set.map((comparators) =>
			comparators
				.filter(({ semver: at }) => at instanceof semver.SemVer)
				.map(({ operator, semver: at }) => ({ operator: operator || '=', version: at.version.replace(/-0$/, '') })),
		) as Bound[][] | undefined;
	}
	const sets = range.split('||').map((set) =>
		set
			.trim()
			.split(/\s+/)
			.map((part) => /^(>=|>|<=|<|=)?([0-9A-Za-z][\w.+-]*)$/.exec(part))
			.map((found) => found && { operator: (found[1] ?? '=') as Bound['operator'], version: found[2]! }),
	);
	return sets.flat().includes(null) ? undefined : (sets as Bound[][]);
}

function setInWords(scheme: Scheme, bounds: Bound[], published: readonly string[]): string {
	const exact = bounds.find(({ operator }) => operator === '=');
	if (exact) return exact.version;
	const low = bounds.find(({ operator }) => operator.startsWith('>'));
	const high = bounds.find(({ operator }) => operator.startsWith('<'));
	if (!low && !high) return 'every version';
	const last = high && lastBefore(scheme, low, high, published);
	if (low?.operator === '>=' && last) return last === low.version ? last : `${low.version} to ${last}`;
	return [
		...(low ? [low.operator === '>=' ? `${low.version} and later` : `later than ${low.version}`] : []),
		...(high ? [high.operator === '<=' ? `up to ${high.version}` : `before ${high.version}`] : []),
	].join(', ');
}

/** The last version within bounds, if that is settled: the upper one is part of them, or a version from there on is out. */
function lastBefore(
	scheme: Scheme,
	low: Bound | undefined,
	high: Bound,
	published: readonly string[],
): string | undefined {
	if (high.operator === '<=') return high.version;
	const beyond = published.some((each) => compareVersions(scheme, each, high.version) >= 0);
	const within = published.filter(
		(each) =>
			!(scheme.versionScheme === 'semver' && semver.prerelease(each)) &&
			compareVersions(scheme, each, high.version) < 0 &&
			(!low || compareVersions(scheme, each, low.version) >= 0),
	);
	return beyond ? within.sort((a, b) => compareVersions(scheme, a, b)).at(-1) : undefined;
}
