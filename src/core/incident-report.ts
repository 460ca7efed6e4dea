import type { ComponentStatus } from '../../schemas/service.ts';
import { audienceOf } from './document.ts';
import { compareText } from './finding.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { toEpoch } from './instant.ts';
import { type IncidentStatus, type Update, updatesOf } from './updates.ts';

/** How a service was, from one moment up to another; open at the end while it lasts. */
export interface ServiceSpan {
	service: string;
	status: ComponentStatus;
	from: number;
	to?: number;
}

/** An incident as it is told at a moment. Times are milliseconds since 1970. */
export interface IncidentReport {
	document: Shaped<'incident'>;
	status: IncidentStatus;
	impact: Shaped<'incident'>['fields']['impact'];
	started: number;
	/** When it was over; undefined while it lasts. */
	resolved?: number;
	/** When something was last told of it. */
	updated: number;
	/** The earliest first; none that lies ahead. */
	updates: Update[];
	services: ServiceSpan[];
}

/** The public incidents that have begun, the latest first. */
export function incidentReports(handbook: Handbook, now: number): IncidentReport[] {
	return handbook
		.all('incident')
		.filter((incident) => incident.fields.public && audienceOf(incident) === 'public')
		.flatMap((incident) => reportOf(incident, handbook.config.timeZone, now) ?? [])
		.sort((a, b) => b.started - a.started || compareText(a.document.key, b.document.key));
}

function reportOf(document: Shaped<'incident'>, zone: string, now: number): IncidentReport | undefined {
	const { fields } = document;
	const updates = updatesOf(document, zone).filter(({ at }) => at <= now);
	const started = toEpoch(fields.started, zone) ?? updates[0]?.at;
	if (started === undefined || started > now) return undefined;
	const last = updates.at(-1);
	const written = fields.resolved === undefined ? endOf(updates) : toEpoch(fields.resolved, zone);
	const resolved = written !== undefined && written <= now ? written : undefined;
	return {
		document,
		status: resolved === undefined ? openStatus(last) : last?.status === 'postmortem' ? 'postmortem' : 'resolved',
		impact: fields.impact,
		started,
		...(resolved === undefined ? {} : { resolved }),
		updated: Math.max(started, last?.at ?? started, resolved ?? started),
		updates,
		services: incidentSpans(document, zone, started, resolved),
	};
}

const isEnd = ({ status }: Update): boolean => status === 'resolved' || status === 'postmortem';

/** An incident whose last word is that it is over is over, also if the field `resolved` was forgotten. */
const endOf = (updates: Update[]): number | undefined => {
	const last = updates.at(-1);
	return last && isEnd(last) ? updates[updates.findLastIndex((each) => !isEnd(each)) + 1]!.at : undefined;
};

const openStatus = (last: Update | undefined): IncidentStatus =>
	last && !isEnd(last) ? last.status : last ? 'monitoring' : 'investigating';

/**
 * How the services were: each until its `to`, until the next word on the same service, or until the incident was over.
 */
export function incidentSpans(
	{ fields }: Shaped<'incident'>,
	zone: string,
	started: number,
	resolved: number | undefined,
): ServiceSpan[] {
	const spans = fields.services.map(({ service, status, from, to }) => ({
		service,
		status,
		from: (from === undefined ? undefined : toEpoch(from, zone)) ?? started,
		to: to === undefined ? undefined : toEpoch(to, zone),
	}));
	return spans.map((span) => {
		const later = spans
			.filter(({ service, from }) => service === span.service && from > span.from)
			.map(({ from }) => from);
		const end = Math.min(...later, span.to ?? resolved ?? Number.POSITIVE_INFINITY);
		return {
			service: span.service,
			status: span.status,
			from: span.from,
			...(end === Number.POSITIVE_INFINITY ? {} : { to: end }),
		};
	});
}
