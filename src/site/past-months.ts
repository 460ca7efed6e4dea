import type { IncidentReport } from '../core/incident-report.ts';
import { dateIn } from '../core/instant.ts';
import type { Maintenance } from '../core/maintenance.ts';
import type { StatusReport } from '../core/status.ts';

/** What the status page told of in a month, the latest first. */
export interface PastMonth {
	/** `2026-11` */
	id: string;
	entries: ({ incident: IncidentReport } | { maintenance: Maintenance })[];
	/** For how long some service was out, partially or wholly, in milliseconds; overlapping times count once. */
	outage: number;
}

/** Everything that the status page has told of, month by month in the zone of the handbook, the latest first. */
export function pastMonths(report: StatusReport, zone: string): PastMonth[] {
	const entries = [
		...report.incidents.map((incident) => ({ at: incident.started, entry: { incident } })),
		...report.maintenances.completed.map((maintenance) => ({ at: maintenance.start, entry: { maintenance } })),
	].sort((a, b) => b.at - a.at);
	const months = Map.groupBy(entries, ({ at }) => dateIn(at, zone).slice(0, 7));
	return [...months].map(([id, own]) => ({
		id,
		entries: own.map(({ entry }) => entry),
		outage: lengthOf(
			own.flatMap(({ entry }) =>
				'incident' in entry
					? entry.incident.services
							.filter(
								({ status, to }) => to !== undefined && (status === 'partial_outage' || status === 'major_outage'),
							)
							.map(({ from, to }): [number, number] => [from, to!])
					: [],
			),
		),
	}));
}

/** How long spans cover, where they overlap once. */
function lengthOf(spans: [number, number][]): number {
	let [sum, until] = [0, Number.NEGATIVE_INFINITY];
	for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
		sum += Math.max(0, to - Math.max(from, until));
		until = Math.max(until, to);
	}
	return sum;
}
