import { kindNamed } from '../../schemas/index.ts';
import { audienceOf, type Document } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';

/** What search can narrow a page down by: pairs for `data-pagefind-filter`. */
export function searchFilters(handbook: Handbook, document: Document): [string, string][] {
	const fields = (document.fields ?? {}) as { services?: (string | { service: string })[]; severity?: unknown };
	const services =
		document.kind === 'service'
			? [document.id]
			: (fields.services ?? []).map((each) => (typeof each === 'string' ? each : each.service));
	return [
		['kind', kindNamed(document.kind)!.label],
		['edition', handbook.edition?.id ?? 'current'],
		['audience', audienceOf(document)],
		...[...new Set(services)].map((service): [string, string] => ['service', service]),
		...(fields.severity === undefined ? [] : [['severity', String(fields.severity)] satisfies [string, string]]),
	];
}

/** What a page alone is called by: who types one of these means this page. */
export function searchNames({ kind, id, fields }: Document): string[] {
	const {
		alerts = [],
		version,
		cves = [],
	} = (fields ?? {}) as { alerts?: string[]; version?: string; cves?: string[] };
	// the name of an alert leads to its runbook; a service merely raises it
	const leads = kind === 'runbook' ? alerts : [];
	// a plan bears the name of its release
	const own = kind === 'rollback-plan' ? [] : [id];
	return [...new Set([...own, ...(version ? [version] : []), ...leads, ...cves])];
}

/** Words that people type when they look for a page, but that may not stand in its text. */
export function searchWords(document: Document): string[] {
	const { tags = [] } = (document.fields ?? {}) as { tags?: string[] };
	const named = searchNames(document);
	return [...new Set([document.id, ...tags])].filter((word) => !named.includes(word));
}

/** What a kind is called: in words, and in addresses. */
export function kindWords({ kind }: Document): string {
	const { label, folder, route } = kindNamed(kind)!;
	return [...new Set([label, ...(route ?? folder).split('/')])].join(' ');
}
