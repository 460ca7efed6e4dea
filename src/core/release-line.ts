import semver from 'semver';
import type { Handbook, Shaped } from './handbook.ts';
import { compareVersions } from './version.ts';

type Release = Shaped<'release'>;

/** Whether it is still to come. */
export const isAhead = ({ fields: { status } }: Release): boolean =>
	status === 'planned' || status === 'frozen' || status === 'candidate';

/** Whether users got it, if only for a while. */
export const isOut = ({ fields: { status } }: Release): boolean => status === 'released' || status === 'rolled-back';

/** Whether it is one that users keep: no preview, and neither withdrawn nor taken back. */
const stays = ({ fields: { status, type, version } }: Release): boolean =>
	status !== 'withdrawn' && status !== 'rolled-back' && type !== 'preview' && !semver.prerelease(version);

/** The releases with a lower version, the nearest first. */
export function releasesBefore({ config, all }: Handbook, { fields: { version } }: Release): Release[] {
	return all('release')
		.filter(({ fields }) => compareVersions(config, fields.version, version) < 0)
		.sort((a, b) => compareVersions(config, b.fields.version, a.fields.version));
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
