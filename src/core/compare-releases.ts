import type { FieldsOf } from '../../schemas/index.ts';
import { changeHeadings } from '../../schemas/release.ts';
import { type ChangeHeading, type ChangeRecord, changesOf } from './changes.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { upgradePath } from './upgrade-path.ts';

type Release = Shaped<'release'>;
type Of<K extends keyof FieldsOf<'release'>> = FieldsOf<'release'>[K] extends (infer T)[] ? T : never;
/** Something that a release says, and which. */
export type Said<T> = { release: Release } & T;

/** What changed from one release to a later one. What several releases say of the same thing stands once, as it is at the end. */
export interface Comparison {
	releases: Release[];
	skipped: Release[];
	services: string[];
	/** Changes that are not for the team alone, under the headings of Keep a Changelog, the latest release first. */
	changes: { heading: ChangeHeading; records: Said<ChangeRecord>[] }[];
	/** Changes for the team alone. */
	internal: number;
	configuration: Said<Of<'configuration'>>[];
	/** From the first version to the last. */
	dependencies: { name: string; from?: string; to?: string }[];
	artifacts: Said<Of<'artifacts'>>[];
	migrations: Said<Of<'migrations'>>[];
}

/** Compares two releases of a handbook; undefined where the second is not the higher one. */
export function compareReleases(handbook: Handbook, from: Release, to: Release): Comparison | undefined {
	const path = upgradePath(handbook, from, to);
	if (!path) return undefined;
	const releases = path.stops.map(({ release }) => release);
	const latestFirst = [...releases].reverse();
	const all = latestFirst.flatMap((release) => changesOf(release).map((record) => ({ release, ...record })));
	const told = all.filter(({ audience }) => audience !== 'internal');
	const saidOf = <T extends object>(items: (release: Release) => T[]): Said<T>[] =>
		releases.flatMap((release) => items(release).map((item) => ({ release, ...item })));
	return {
		releases,
		skipped: path.skipped,
		services: [...new Set(releases.flatMap(({ fields }) => fields.services))].sort(),
		changes: changeHeadings.flatMap((heading) => {
			const records = told.filter((each) => each.heading === heading);
			return records.length ? [{ heading, records }] : [];
		}),
		internal: all.length - told.length,
		configuration: lastOf(saidOf(({ fields }) => fields.configuration)),
		dependencies: dependenciesOf(releases),
		artifacts: lastOf(saidOf(({ fields }) => fields.artifacts)),
		migrations: saidOf(({ fields }) => fields.migrations),
	};
}

const lastOf = <T extends { name: string }>(items: T[]): T[] => [
	...new Map(items.map((item) => [item.name, item])).values(),
];

function dependenciesOf(releases: Release[]): Comparison['dependencies'] {
	const first = new Map<string, string | undefined>();
	const last = new Map<string, string | undefined>();
	for (const { name, from, to } of releases.flatMap(({ fields }) => fields.dependencies)) {
		if (!first.has(name)) first.set(name, from);
		last.set(name, to);
	}
	return [...last].flatMap(([name, to]) => {
		const from = first.get(name);
		return from === to ? [] : [{ name, ...(from ? { from } : {}), ...(to ? { to } : {}) }];
	});
}
