import { kindNamed } from '../../schemas/index.ts';
import { addressOf, listAddress } from '../core/address.ts';
import { type Document, isPublishable } from '../core/document.ts';
import { compareText } from '../core/finding.ts';
import type { Handbook } from '../core/handbook.ts';
import { alertsOf, hasAlertPage } from './alerts.ts';

/** The kinds that somebody on call needs without a network, those first that are opened first. */
export const onCallKinds = ['runbook', 'rollback-plan', 'team', 'communication'] as const;

/** Their documents that have a page. */
export const onCallDocuments = (handbook: Handbook, kind: (typeof onCallKinds)[number]): Document[] =>
	handbook.documents
		.filter((document) => document.kind === kind && isPublishable(document))
		.sort((a, b) => compareText(a.key, b.key));

/** The pages of the on-call part, as paths below the root of the site. */
export function onCallPaths(handbook: Handbook): string[] {
	const alerts = alertsOf(handbook)
		.filter(hasAlertPage)
		.flatMap(({ name }) => [name, name.toLowerCase()]);
	return [
		'',
		'on-call/',
		'offline/',
		'status/',
		'search/',
		'alerts/',
		...[...new Set(alerts)].map((name) => `alerts/${name}/`),
		...onCallKinds.flatMap((kind) => [
			listAddress(kindNamed(kind)!),
			...onCallDocuments(handbook, kind).map(addressOf),
		]),
	];
}
