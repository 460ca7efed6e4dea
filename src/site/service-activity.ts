import type { ComponentStatus } from '../../schemas/service.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { type StatusReport, statusOf } from '../core/status.ts';
import { releasesByVersion } from './deployments.ts';
import { library } from './library.ts';
import { historyOf, type ServiceHistory } from './status-history.ts';

export interface ServiceActivity {
	runbooks: Shaped<'runbook'>[];
	/** The latest first, at most ten. */
	incidents: Shaped<'incident'>[];
	/** The newest first, at most ten. */
	releases: Shaped<'release'>[];
	/** How it is now; undefined where the status page does not show it. */
	status: ComponentStatus | undefined;
	/** How it was, day by day; undefined where the status page does not show it. */
	past: ServiceHistory | undefined;
}

/** What the status page says at the time of the build. Frozen editions have none. */
export const statusReport = perHandbook('status-report', (handbook): StatusReport => statusOf(handbook, library().now));

/** How each service of the status page was over the last 90 days. */
export const statusHistory = perHandbook('status-history', (handbook) =>
	historyOf(statusReport(handbook), library().now, handbook.config.timeZone),
);

const most = 10;

interface ByService {
	runbooks: Map<string, Shaped<'runbook'>[]>;
	incidents: Map<string, Shaped<'incident'>[]>;
	releases: Map<string, Shaped<'release'>[]>;
}

const byService = perHandbook('by-service', (handbook): ByService => {
	const started = (incident: Shaped<'incident'>): string => incident.fields.started;
	const incidents = [...handbook.all('incident')].sort((a, b) => (started(a) < started(b) ? 1 : -1));
	return {
		runbooks: index(handbook.all('runbook'), ({ fields }) => fields.services),
		incidents: index(incidents, ({ fields }) => fields.services.map(({ service }) => service)),
		releases: index(releasesByVersion(handbook), ({ fields }) => fields.services),
	};
});

function index<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const item of items) {
		for (const key of new Set(keysOf(item))) {
			const list = found.get(key);
			if (list) list.push(item);
			else found.set(key, [item]);
		}
	}
	return found;
}

export function serviceActivity(handbook: Handbook, { id }: Shaped<'service'>): ServiceActivity {
	const { runbooks, incidents, releases } = byService(handbook);
	return {
		runbooks: runbooks.get(id) ?? [],
		incidents: (incidents.get(id) ?? []).slice(0, most),
		releases: (releases.get(id) ?? []).slice(0, most),
		status: handbook.edition
			? undefined
			: statusReport(handbook).services.find(({ service }) => service.id === id)?.status,
		past: handbook.edition ? undefined : statusHistory(handbook).get(id),
	};
}
