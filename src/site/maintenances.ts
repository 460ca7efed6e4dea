import type { Shaped } from '../core/handbook.ts';
import type { Maintenance } from '../core/maintenance.ts';
import { perHandbook } from '../core/memo.ts';
import { statusReport } from './service-activity.ts';

/** The maintenances of the status page by the id of their event: those under way, then those to come, then those that are over. */
export const maintenancesOf = perHandbook('maintenances', (handbook): Map<Shaped<'event'>['id'], Maintenance[]> => {
	const { active, upcoming, completed } = statusReport(handbook).maintenances;
	return Map.groupBy([...active, ...upcoming, ...completed], ({ entry }) => entry.document.id);
});
