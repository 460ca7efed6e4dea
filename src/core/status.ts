import { impacts } from '../../schemas/incident.ts';
import { type ComponentStatus, componentStatuses } from '../../schemas/service.ts';
import { calendarOf } from './calendar.ts';
import { audienceOf } from './document.ts';
import { compareText } from './finding.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { type IncidentReport, incidentReports } from './incident-report.ts';
import { type Maintenance, maintenancesOf } from './maintenance.ts';

export { updatesOf } from './updates.ts';

export type Indicator = (typeof impacts)[number];

export interface ServiceStatus {
	service: Shaped<'service'>;
	status: ComponentStatus;
	/** Since when it is so, in milliseconds since 1970; undefined where nothing is known to disturb it. */
	since?: number;
}

/** What a status page says at a moment: public incidents and events alone, and the services that it shows. */
export interface StatusReport {
	indicator: Indicator;
	description: string;
	/** By group, then position, then title. */
	services: ServiceStatus[];
	/** Services without a group come last, under no name. */
	groups: { name: string | undefined; status: ComponentStatus; services: ServiceStatus[] }[];
	/** Every incident that has begun, the latest first; `open` and `recent` are parts of it. */
	incidents: IncidentReport[];
	open: IncidentReport[];
	/** Those that were over within the last 30 days. */
	recent: IncidentReport[];
	maintenances: { upcoming: Maintenance[]; active: Maintenance[]; completed: Maintenance[] };
}

const recently = 30 * 86_400_000;

/** What the status page says at a moment (milliseconds since 1970). */
export function statusOf(handbook: Handbook, now: number): StatusReport {
	const incidents = incidentReports(handbook, now);
	const open = incidents.filter(({ resolved }) => resolved === undefined);
	const maintenances = maintenancesOf(calendarOf(handbook), now);
	const having = (status: Maintenance['status']): Maintenance[] =>
		maintenances.filter((each) => each.status === status);
	const active = having('in_progress');
	const services = shownServices(handbook).map((service) => serviceStatus(service, open, active, now));
	return {
		...overall(services, open),
		services,
		groups: groupsOf(services),
		incidents,
		open,
		recent: incidents.filter(({ resolved }) => resolved !== undefined && resolved > now - recently),
		maintenances: { upcoming: having('scheduled'), active, completed: having('completed').reverse() },
	};
}

const shownServices = (handbook: Handbook): Shaped<'service'>[] =>
	handbook
		.all('service')
		.filter((service) => service.fields.onStatusPage && audienceOf(service) === 'public')
		.sort(
			({ fields: a, id: x }, { fields: b, id: y }) =>
				Number(a.group === undefined) - Number(b.group === undefined) ||
				compareText(a.group ?? '', b.group ?? '') ||
				a.position - b.position ||
				compareText(a.title, b.title) ||
				compareText(x, y),
		);

const rank = (status: ComponentStatus): number => componentStatuses.indexOf(status);

function serviceStatus(
	service: Shaped<'service'>,
	open: IncidentReport[],
	active: Maintenance[],
	now: number,
): ServiceStatus {
	const disturbances = [
		...open
			.flatMap(({ services }) => services)
			.filter((span) => span.service === service.id && span.from <= now && (span.to === undefined || now < span.to))
			.map(({ status, from }) => ({ status, since: from })),
		...active
			.filter(({ entry }) => entry.effect !== 'none' && entry.services.includes(service.id))
			.map(({ start }) => ({ status: 'under_maintenance' as const, since: start })),
	].sort((a, b) => rank(b.status) - rank(a.status) || a.since - b.since);
	const [worst] = disturbances;
	return worst && worst.status !== 'operational' ? { service, ...worst } : { service, status: 'operational' };
}

const worstOf = (services: ServiceStatus[]): ComponentStatus =>
	services.reduce<ComponentStatus>((worst, { status }) => (rank(status) > rank(worst) ? status : worst), 'operational');

function groupsOf(services: ServiceStatus[]): StatusReport['groups'] {
	const groups = Map.groupBy(services, ({ service }) => service.fields.group);
	return [...groups].map(([name, members]) => ({ name, status: worstOf(members), services: members }));
}

const byComponents: Record<ComponentStatus, [Indicator, string]> = {
	operational: ['none', 'All Systems Operational'],
	under_maintenance: ['none', 'Service Under Maintenance'],
	degraded_performance: ['minor', 'Partially Degraded Service'],
	partial_outage: ['major', 'Partial System Outage'],
	major_outage: ['critical', 'Major Service Outage'],
};
const byImpact: Record<Indicator, string> = {
	none: 'All Systems Operational',
	minor: 'Minor Service Outage',
	major: 'Partial System Outage',
	critical: 'Major Service Outage',
};

/**
 * The worst of what the services say, and of the open incidents that name no service of the page: those have nothing
 * but their impact to say how bad it is.
 */
function overall(services: ServiceStatus[], open: IncidentReport[]): Pick<StatusReport, 'indicator' | 'description'> {
	const shown = new Set(services.map(({ service }) => service.id));
	const [indicator, description] = byComponents[worstOf(services)];
	return open
		.filter((incident) => !incident.services.some(({ service }) => shown.has(service)))
		.reduce(
			(worst, { impact }) =>
				impacts.indexOf(impact) > impacts.indexOf(worst.indicator)
					? { indicator: impact, description: byImpact[impact] }
					: worst,
			{ indicator, description },
		);
}
