import semver from 'semver';
import { isKeptInside } from '../core/audience.ts';
import { audienceOf, titleOf } from '../core/document.ts';
import type { Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { zoneOf } from '../core/moment.ts';
import { type Addresses, plainTree } from './markdown/plain-tree.ts';
import { printMarkdown } from './markdown/print-markdown.ts';
import { linkToDocument, type Publication } from './publication.ts';

/** The prefixes of ids that other databases give (https://ossf.github.io/osv-schema/#id-modified-fields), the common ones. */
const registered = /^(?:CVE|GHSA|GO|GSD|OSV|PYSEC|RUSTSEC|MAL|HSEC|PSF|RSEC|CURL|DSA|DLA|USN|RHSA|V8|EEF|OSEC|JLSEC)-/;

/** An id that is nobody's to give begins with `x_`. */
const osvId = (id: string): string => (registered.test(id) ? id : `x_${id}`);

/** Whether an advisory is published: for everyone, with a day that has come, and not held back. */
export function isPublished(advisory: Shaped<'advisory'>, { handbook, now }: Publication): boolean {
	const zone = zoneOf(handbook, advisory);
	const { published, privateUntil } = advisory.fields;
	const from = published === undefined ? undefined : toEpoch(published, zone);
	const held = privateUntil === undefined ? -Infinity : (toEpoch(privateUntil, zone) ?? Infinity);
	return audienceOf(advisory) === 'public' && from !== undefined && from <= now && held <= now;
}

/**
 * A published advisory in the Open Source Vulnerability format 1.7 (https://ossf.github.io/osv-schema/). Services are no
 * packages of a registry, so they are named in `database_specific`, beside their ranges of versions.
 */
export function osv(advisory: Shaped<'advisory'>, publication: Publication, addresses: Addresses): string {
	const { handbook } = publication;
	const { fields, id } = advisory;
	const zone = zoneOf(handbook, advisory);
	const time = (written: string | undefined): string | undefined => {
		const epoch = written === undefined ? undefined : toEpoch(written, zone);
		return epoch === undefined ? undefined : new Date(epoch).toISOString();
	};
	const page = linkToDocument(publication, advisory);
	const score = scoreOf(fields.cvss);
	const ranges = fields.affected.flatMap((range) => rangesOf(range));
	const { services } = fields;
	const entry = {
		schema_version: '1.7.4',
		id: osvId(id),
		modified: time(fields.modified) ?? time(fields.published),
		published: time(fields.published),
		withdrawn: time(fields.withdrawn),
		aliases: fields.cves.length ? fields.cves : undefined,
		summary: titleOf(advisory),
		details: advisory.body
			? printMarkdown({ type: 'root', children: plainTree(advisory.body, addresses, isKeptInside) })
			: undefined,
		severity: score && [score],
		affected: (services.length ? services : [undefined]).map((service) => ({
			...(ranges.length ? { ranges } : {}),
			database_specific: { ...(service === undefined ? {} : { service }), versions: fields.affected },
		})),
		references: [
			...(page && /^https?:/.test(page) ? [{ type: 'ADVISORY', url: page }] : []),
			...fields.references.map(({ url }) => ({ type: 'WEB', url })),
		],
		credits: fields.credits.length ? fields.credits.map((name) => ({ name })) : undefined,
		database_specific: { severity: fields.severity.toUpperCase() },
	};
	return `${JSON.stringify(entry, undefined, '\t')}\n`;
}

/** A CVSS vector with the name of its version; undefined for what is none. */
function scoreOf(vector: string | undefined): { type: string; score: string } | undefined {
	const metrics = vector?.replace(/^CVSS:[^/]*/, '');
	if (!vector || !/^(\/[A-Za-z]{1,3}:[A-Za-z]+)+$/.test(metrics ?? '')) return undefined;
	if (/^CVSS:3\.[01]\//.test(vector)) return { type: 'CVSS_V3', score: vector };
	return vector.startsWith('CVSS:4.0/') ? { type: 'CVSS_V4', score: vector } : undefined;
}

interface Range {
	type: 'SEMVER';
	events: ({ introduced: string } | { fixed: string } | { last_affected: string })[];
}

/** `>=3.0.0 <3.3.2` -> from 3.0.0 on, fixed in 3.3.2. A set that OSV cannot tell (not SemVer, or open below) is left out. */
function rangesOf(written: string): Range[] {
	let sets: readonly (readonly semver.Comparator[])[];
	try {
		sets = new semver.Range(written).set;
	} catch {
		return [];
	}
	return sets.flatMap((comparators): Range[] => {
		const limits = comparators.filter(({ semver: version }) => version instanceof semver.SemVer);
		const exact = limits.find(({ operator }) => operator === '');
		if (exact) return [range(exact.semver.version, { last_affected: exact.semver.version })];
		// «after this one» has no event of its own
		if (limits.some(({ operator }) => operator === '>')) return [];
		const from = limits.find(({ operator }) => operator === '>=')?.semver.version ?? '0';
		const below = limits.find(({ operator }) => operator === '<')?.semver.version.replace(/-0$/, '');
		const to = limits.find(({ operator }) => operator === '<=')?.semver.version;
		// never both: what is fixed says when the last affected one was
		return [
			range(from, below === undefined ? (to === undefined ? undefined : { last_affected: to }) : { fixed: below }),
		];
	});
}

const range = (introduced: string, end: Range['events'][number] | undefined): Range => ({
	type: 'SEMVER',
	events: [{ introduced }, ...(end ? [end] : [])],
});
