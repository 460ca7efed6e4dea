import { audienceOf, titleOf } from '../core/document.ts';
import { perHandbook } from '../core/memo.ts';
import type { Badge } from '../exporters/badge.ts';
import { statusReport } from './service-activity.ts';
import { stateNamed, stateOf } from './state.ts';

/** The badges that other pages may show, by name: each public release, and each service of the status page. */
export const badgesOf = perHandbook('badges', (handbook): ReadonlyMap<string, Badge> => {
	const badges = new Map<string, Badge>();
	for (const release of handbook.all('release')) {
		const state = stateOf(release);
		if (audienceOf(release) !== 'public' || !state) continue;
		badges.set(release.id, { label: release.fields.version, state: state.word, tone: state.tone });
	}
	for (const { service, status } of statusReport(handbook).services) {
		const { word, tone } = stateNamed(status);
		badges.set(service.id, { label: titleOf(service), state: word, tone });
	}
	return badges;
});
