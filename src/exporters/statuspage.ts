import type { StatusReport } from '../core/status.ts';
import { linkTo, type Publication } from './publication.ts';
import { componentsOf } from './statuspage/components.ts';
import { identifier, timestamp } from './statuspage/identifier.ts';
import { incidentOf, maintenanceOf, type Telling } from './statuspage/incidents.ts';

export const statuspagePaths = [
	'summary.json',
	'status.json',
	'components.json',
	'incidents.json',
	'incidents/unresolved.json',
	'scheduled-maintenances.json',
	'scheduled-maintenances/upcoming.json',
	'scheduled-maintenances/active.json',
] as const;
export type StatuspagePath = (typeof statuspagePaths)[number];

/** As many as Statuspage lists. */
const maxListed = 50;

/**
 * The files of Statuspage's API v2 (https://www.atlassian.com/software/statuspage, `/api/v2/`), by their paths below
 * it. They hold what `statusOf` shows: public incidents and events, and services of the status page.
 */
export function statuspage(report: StatusReport, publication: Publication): Record<StatuspagePath, string> {
	const { config } = publication.handbook;
	const pageId = identifier('page');
	const page = {
		id: pageId,
		name: config.name,
		url: linkTo(publication, 'status/'),
		time_zone: config.timeZone,
		updated_at: timestamp(publication.now),
	};
	const components = componentsOf(report, publication, pageId);
	const byId = new Map(components.map((component) => [component.id, component]));
	const telling: Telling = {
		publication,
		pageId,
		components: new Map(report.services.map(({ service }) => [service.id, byId.get(identifier(service.key))!])),
	};
	const { upcoming, active, completed } = report.maintenances;
	const status = { indicator: report.indicator, description: report.description };
	const unresolved = report.open.map((incident) => incidentOf(incident, telling));
	const incidents = report.incidents.slice(0, maxListed).map((incident) => incidentOf(incident, telling));
	const [planned, running, over] = [upcoming, active, completed].map((list) =>
		list.map((each) => maintenanceOf(each, telling)),
	);
	const text = (content: object): string => `${JSON.stringify({ page, ...content }, undefined, '\t')}\n`;
	return {
		'summary.json': text({
			components,
			incidents: unresolved,
			scheduled_maintenances: [...running!, ...planned!],
			status,
		}),
		'status.json': text({ status }),
		'components.json': text({ components }),
		'incidents.json': text({ incidents }),
		'incidents/unresolved.json': text({ incidents: unresolved }),
		'scheduled-maintenances.json': text({
			scheduled_maintenances: [...planned!.toReversed(), ...running!, ...over!].slice(0, maxListed),
		}),
		'scheduled-maintenances/upcoming.json': text({ scheduled_maintenances: planned }),
		'scheduled-maintenances/active.json': text({ scheduled_maintenances: running }),
	};
}
