import { type ComponentStatus, componentStatuses } from '../../schemas/service.ts';
import { dateOf, dayOf } from '../core/day.ts';
import { dateIn, startOfDay } from '../core/instant.ts';
import type { StatusReport } from '../core/status.ts';

export interface DayStatus {
	/** `2026-11-17` */
	date: string;
	/** The worst of the day. */
	status: ComponentStatus;
}

export interface ServiceHistory {
	days: DayStatus[];
	/** The share of the time without an outage, partial or major, in percent. */
	uptime: number;
	/** How many days had anything to tell. */
	disturbed: number;
}

const rank = (status: ComponentStatus): number => componentStatuses.indexOf(status);

/** How each service of the status page was over the last days, by its id. Today is the last of them. */
export function historyOf(report: StatusReport, now: number, zone: string, length = 90): Map<string, ServiceHistory> {
	const today = dayOf(dateIn(now, zone));
	const days = Array.from({ length }, (_, index) => {
		const date = dateOf(today - length + 1 + index);
		return { date, start: startOfDay(date, zone), end: startOfDay(dateOf(today - length + 2 + index), zone) };
	});
	const first = days[0]!.start;
	const spans = report.incidents.flatMap(({ services }) =>
		services.map((span) => ({ ...span, to: Math.min(span.to ?? now, now) })),
	);
	return new Map(
		report.services.map(({ service }) => {
			const own = spans.filter((span) => span.service === service.id && span.to > first);
			const outages = own.filter(({ status }) => status === 'partial_outage' || status === 'major_outage');
			const lost = outages.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, first)), 0);
			const history = days.map(
				({ date, start, end }): DayStatus => ({
					date,
					status: own
						.filter(({ from, to }) => from < end && to > start)
						.reduce<ComponentStatus>(
							(worst, { status }) => (rank(status) > rank(worst) ? status : worst),
							'operational',
						),
				}),
			);
			return [
				service.id,
				{
					days: history,
					uptime: Math.max(0, 100 - (100 * lost) / (now - first)),
					disturbed: history.filter(({ status }) => status !== 'operational').length,
				},
			];
		}),
	);
}
