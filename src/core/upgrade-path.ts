import semver from 'semver';
import type { FieldsOf } from '../../schemas/index.ts';
import { type ChangeRecord, changesOf } from './changes.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { inVersionOrder, stays } from './release-line.ts';
import { compareVersions } from './version.ts';

type Release = Shaped<'release'>;

/** A release on the way from one to another, and what somebody has to know or do who passes it. */
export interface UpgradeStop {
	release: Release;
	/** Whether one has to stay here before one goes on: a guide further on does not begin where one comes from. */
	required: boolean;
	/** Changes that break what worked, and what was removed; none that is for the team alone. */
	breaking: ChangeRecord[];
	guides: Shaped<'migration'>[];
	configuration: FieldsOf<'release'>['configuration'];
	/** Flags that are gone from here on. */
	removedFlags: Shaped<'flag'>[];
	/** Guides that say that there is no way back, and changes of databases that cannot be undone. */
	finalGuides: Shaped<'migration'>[];
	finalMigrations: string[];
}

/** The way from one release to a later one. */
export interface UpgradePath {
	from: Release;
	to: Release;
	/** Every release after the first, up to the last, the lowest first. The last is where one arrives. */
	stops: UpgradeStop[];
	/** Releases that lie between and are passed over: previews, and what was withdrawn or taken back. */
	skipped: Release[];
	/** Whether the release one comes from is younger than where one arrives, which may then lack its fixes. */
	older: boolean;
}

/** The releases that users keep, the lowest first: those between which there is a way. */
export const keptReleases = (handbook: Handbook): Release[] => inVersionOrder(handbook).filter(stays);

/**
 * The way from one release to a higher one of the same handbook; undefined where there is none. A guide belongs to the
 * first stop that is not below its `to`, if one who walks the way has a version that it begins at.
 */
export function upgradePath(handbook: Handbook, from: Release, to: Release): UpgradePath | undefined {
	const all = inVersionOrder(handbook);
	const [start, end] = [all.indexOf(from), all.indexOf(to)];
	if (start < 0 || end <= start) return undefined;
	const between = all.slice(start + 1, end + 1);
	const passed = between.filter((each) => each === to || stays(each));
	const guides = guidesBetween(handbook, [from, ...passed]);
	const required = requiredStops([from, ...passed], guides);
	return {
		from,
		to,
		stops: passed.map((release) => {
			const own = guides.filter(({ at }) => at === release).map(({ guide }) => guide);
			return {
				release,
				required: required.has(release),
				breaking: changesOf(release).filter(
					({ breaking, heading, audience }) => (breaking || heading === 'Removed') && audience !== 'internal',
				),
				guides: own,
				configuration: release.fields.configuration,
				removedFlags: handbook.all('flag').filter(({ fields }) => fields.removedIn === release.id),
				finalGuides: own.filter(({ fields }) => !fields.reversible),
				finalMigrations: release.fields.migrations.filter(({ reversible }) => !reversible).map(({ id }) => id),
			};
		}),
		skipped: between.filter((each) => !passed.includes(each)),
		older: (from.fields.date?.slice(0, 10) ?? '') > (to.fields.date?.slice(0, 10) ?? '9999'),
	};
}

interface PlacedGuide {
	guide: Shaped<'migration'>;
	/** The stop at which its work is done. */
	at: Release;
}

/** Whether a release is one that a guide begins at, by the guide's `from`. */
export const fits = (range: string, { fields: { version } }: Release): boolean =>
	version === range || (semver.validRange(range) !== null && semver.satisfies(version, range));

/** The guides that lie between, in the order in which they are needed. */
function guidesBetween(handbook: Handbook, way: Release[]): PlacedGuide[] {
	const versionOf = ({ fields }: Release): string => fields.version;
	const compare = (a: string, b: string): number => compareVersions(handbook.config, a, b);
	const placed = handbook.all('migration').flatMap((guide) => {
		const { from, to } = guide.fields;
		const at = way.slice(1).find((each) => compare(versionOf(each), to) >= 0);
		const index = at ? way.indexOf(at) : -1;
		const begins = way.slice(0, Math.max(index, 0)).some((each) => fits(from, each));
		const named = at?.fields.migrationGuides.includes(guide.id) ?? false;
		return at && compare(versionOf(way[0]!), to) < 0 && (begins || named) ? [{ guide, at }] : [];
	});
	return placed.sort((a, b) => way.indexOf(a.at) - way.indexOf(b.at) || compare(a.guide.fields.to, b.guide.fields.to));
}

/** Where one has to stay: below a guide that does not begin where one stands, the highest release that it begins at. */
function requiredStops(way: Release[], guides: PlacedGuide[]): Set<Release> {
	const required = new Set<Release>();
	let position = way[0]!;
	for (const { guide, at } of guides) {
		if (fits(guide.fields.from, position)) continue;
		const stop = way
			.slice(way.indexOf(position) + 1, way.indexOf(at))
			.findLast((each) => fits(guide.fields.from, each));
		if (!stop) continue;
		required.add(stop);
		position = stop;
	}
	return required;
}
