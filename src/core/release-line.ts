import semver from 'semver';
import type { Handbook, Shaped } from './handbook.ts';
import { perHandbook } from './memo.ts';
import { compareVersions, hasPlace } from './version.ts';

type Release = Shaped<'release'>;

/** Whether it is still to come. */
export const isAhead = ({ fields: { status } }: Release): boolean =>
	status === 'planned' || status === 'frozen' || status === 'candidate';

/** Whether users got it, if only for a while. */
export const isOut = ({ fields: { status } }: Release): boolean => status === 'released' || status === 'rolled-back';

/** Whether it is one that users keep: no preview, and neither withdrawn nor taken back. */
export const stays = ({ fields: { status, type, version } }: Release): boolean =>
	status !== 'withdrawn' && status !== 'rolled-back' && type !== 'preview' && !semver.prerelease(version);

/** Whether its version has a place among the others. */
export const isOrdered = ({ config }: Handbook, { fields: { version } }: Release): boolean => hasPlace(config, version);

/** Whether one release has a lower version than another; of a version that has no place, nothing is true. */
export const isBefore = (handbook: Handbook, a: Release, b: Release): boolean =>
	isOrdered(handbook, a) &&
	isOrdered(handbook, b) &&
	compareVersions(handbook.config, a.fields.version, b.fields.version) < 0;

/** The releases whose versions have a place, the lowest first. */
export const inVersionOrder = perHandbook('version-order', (handbook): Release[] =>
	handbook
		.all('release')
		.filter((each) => isOrdered(handbook, each))
		.sort((a, b) => compareVersions(handbook.config, a.fields.version, b.fields.version)),
);

/** The releases with a lower version, the nearest first. */
export function releasesBefore(handbook: Handbook, release: Release): Release[] {
	if (!isOrdered(handbook, release)) return [];
	const all = inVersionOrder(handbook);
	const own = all.findIndex(({ fields }) => fields.version === release.fields.version);
	return own < 0 ? [] : all.slice(0, own).reverse();
}

/**
 * What users have before they get this release: the one that it supersedes, or else the next lower version; previews and
 * releases that were withdrawn or taken back are passed over. Undefined where the handbook knows none.
 */
export function predecessorOf(handbook: Handbook, release: Release): Release | undefined {
	const before = releasesBefore(handbook, release);
	const seen = new Set<Release>([release]);
	for (let at = handbook.get('release', release.fields.supersedes); at && !seen.has(at); ) {
		if (stays(at) && before.includes(at)) return at;
		seen.add(at);
		at = handbook.get('release', at.fields.supersedes);
	}
	return before.find(stays);
}

/**
 * The release after which this one has to come out, by its version alone: the next lower one of its minor version, else
 * of its major version, else the last major version. Older lines may get fixes at any time, and a preview may come at any
 * time before its release.
 */
export function comesAfter(handbook: Handbook, release: Release): Release | undefined {
	const own = semver.parse(release.fields.version);
	if (!own || handbook.config.versionScheme !== 'semver') return undefined;
	const before = releasesBefore(handbook, release).flatMap((each) => {
		const version = semver.parse(each.fields.version);
		return version && each.fields.status !== 'withdrawn' ? [{ each, version }] : [];
	});
	const opens =
		(parts: (keyof typeof own)[]) =>
		({ version }: { version: semver.SemVer }) =>
			!version.prerelease.length && parts.every((part) => version[part] === 0);
	const sameMinor = before.find(
		({ version: { major, minor, patch, prerelease } }) =>
			major === own.major &&
			minor === own.minor &&
			(patch === own.patch || (!own.prerelease.length && !prerelease.length)),
	);
	if (sameMinor || own.prerelease.length) return sameMinor?.each;
	const sameMajor = before.find((one) => one.version.major === own.major && opens(['patch'])(one));
	return (sameMajor ?? before.find(opens(['minor', 'patch'])))?.each;
}

/** Which part of a version goes up. */
export function raisedPart(from: string, to: string): 'major' | 'minor' | 'patch' | undefined {
	const [a, b] = [semver.parse(from), semver.parse(to)];
	if (!a || !b || a.compare(b) >= 0) return undefined;
	return a.major !== b.major ? 'major' : a.minor !== b.minor ? 'minor' : 'patch';
}
