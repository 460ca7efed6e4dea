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

/** Words that people type when they look for a page, but that may not stand in its text. */
export function searchWords({ kind, id, fields }: Document): string[] {
	const {
		alerts = [],
		version,
		cves = [],
		tags = [],
	} = (fields ?? {}) as { alerts?: string[]; version?: string; cves?: string[]; tags?: string[] };
	// the name of an alert leads to its runbook; a service merely raises it
	const leads = kind === 'runbook' ? alerts : [];
	return [...new Set([id, ...(version ? [version] : []), ...leads, ...cves, ...tags])];
}
