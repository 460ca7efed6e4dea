import type { ComponentStatus } from '../../../schemas/service.ts';
import { audienceOf, type Document, titleOf } from '../../core/document.ts';
import type { IncidentReport } from '../../core/incident-report.ts';
import { clockIn, longDateIn, offsetIn } from '../../core/instant.ts';
import type { Maintenance } from '../../core/maintenance.ts';
import { linkTo, linkToDocument, type Publication } from '../publication.ts';
import type { Component } from './components.ts';
import { identifier, timestamp } from './identifier.ts';

/** What incidents and maintenances are told with. */
export interface Telling {
	publication: Publication;
	pageId: string;
	/** The components of services, by the ids of the services. */
	components: Map<string, Component>;
}

/** An incident of Statuspage's API v2, its updates the latest first. */
export function incidentOf(report: IncidentReport, telling: Telling) {
	const { document, status, impact, started, resolved, updated, updates } = report;
	const id = identifier(document.key);
	const monitored = updates.find((update) => update.status === 'monitoring');
	const told = updates.map((update, index) => ({
		...updateOf(id, update, `${document.key}/${timestamp(update.at)}/${index}`),
		affected_components: affected(report, index, telling),
	}));
	return {
		id,
		name: titleOf(document),
		status,
		created_at: timestamp(started),
		updated_at: timestamp(updated),
		monitoring_at: monitored ? timestamp(monitored.at) : null,
		resolved_at: resolved === undefined ? null : timestamp(resolved),
		impact,
		shortlink: shortlink(document, telling),
		started_at: timestamp(started),
		page_id: telling.pageId,
		incident_updates: told.reverse(),
		components: concerned(
			report.services.map(({ service }) => service),
			telling,
		),
	};
}

/** A scheduled maintenance of Statuspage's API v2. */
export function maintenanceOf({ entry, start, end, status }: Maintenance, telling: Telling) {
	const { document, uid, title, recurrence, services, zone } = entry;
	const { now, changed } = telling.publication;
	const name = recurrence ? `${uid}/${timestamp(start)}` : uid;
	const id = identifier(name);
	const reached = { scheduled: Math.min(start, now), in_progress: start, completed: end }[status];
	const { updated = Math.min(start, now), created = updated } = changed?.(document) ?? {};
	const body = (audienceOf(document) === 'public' && document.fields?.summary) || spanInWords(start, end, zone);
	const announced = Math.min(created, start);
	return {
		id,
		name: title,
		status,
		created_at: timestamp(announced),
		updated_at: timestamp(status === 'scheduled' ? Math.max(announced, updated) : reached),
		monitoring_at: null,
		resolved_at: status === 'completed' ? timestamp(end) : null,
		impact: 'maintenance',
		shortlink: shortlink(document, telling),
		started_at: timestamp(start),
		page_id: telling.pageId,
		incident_updates: [
			{
				...updateOf(id, { at: announced, status: 'scheduled', text: body }, `${name}/scheduled`),
				affected_components: null,
			},
		],
		components: concerned(services, telling),
		scheduled_for: timestamp(start),
		scheduled_until: timestamp(end),
	};
}

function updateOf(incident: string, { at, status, text }: { at: number; status: string; text: string }, name: string) {
	return {
		id: identifier(name),
		status,
		body: text,
		incident_id: incident,
		created_at: timestamp(at),
		updated_at: timestamp(at),
		display_at: timestamp(at),
		deliver_notifications: false,
		custom_tweet: null,
		tweet_id: null,
	};
}

/** How the services of the page were changed by the nth update; null where it names none. */
function affected({ services, updates }: IncidentReport, index: number, { components }: Telling) {
	const { at } = updates[index]!;
	const before = index === 0 ? Number.NEGATIVE_INFINITY : updates[index - 1]!.at;
	const known = [...new Set(services.map(({ service }) => service))].flatMap((service) => {
		const component = components.get(service);
		if (!component) return [];
		const statusAt = (time: number): ComponentStatus =>
			services.find(
				(span) => span.service === service && span.from <= time && (span.to === undefined || time < span.to),
			)?.status ?? 'operational';
		return [{ code: component.id, name: component.name, old_status: statusAt(before), new_status: statusAt(at) }];
	});
	return known.length ? known : null;
}

const concerned = (services: string[], { components }: Telling): Component[] =>
	[...new Set(services)].flatMap((service) => components.get(service) ?? []);

const shortlink = (document: Document, { publication }: Telling): string =>
	linkToDocument(publication, document) ?? linkTo(publication, 'status/');

function spanInWords(start: number, end: number, zone: string): string {
	const words = (epoch: number): string =>
		`${longDateIn(epoch, zone)}, ${clockIn(epoch, zone)} (UTC${offsetIn(epoch, zone)})`;
	return end > start ? `From ${words(start)} to ${words(end)}.` : `On ${words(start)}.`;
}
