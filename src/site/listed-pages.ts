import { rules } from '../rules/index.ts';
import { documentWithKey } from './editions.ts';
import { library } from './library.ts';
import { maintenancesOf } from './maintenances.ts';
import { handbookPaths } from './paths.ts';
import { weighedReleases } from './readiness.ts';
import { recordedReleases } from './release-audit.ts';
import { toldReleases } from './release-health.ts';
import { compareName, pairsOf, upgradeName } from './upgrades.ts';

/** A page that search engines may list: its path below the root, and when its document was last committed. */
export interface ListedPage {
	path: string;
	changed?: number | undefined;
}

/** The pages of the current handbook and of the program. Frozen editions, redirects and gone pages are left out. */
export function listedPages(): ListedPage[] {
	const { current, commits } = library();
	const own = [
		'',
		'on-call/',
		'status/',
		'status/history/',
		'calendar/',
		'calendar/lifecycle/',
		'alerts/',
		'upgrade/',
		'metrics/',
		'map/',
		'editions/',
		'search/',
		'write/',
		'rules/',
		...rules.map(({ id }) => `rules/${id}/`),
		...pairsOf(current).flatMap((pair) => [`upgrade/${upgradeName(pair)}/`, `compare/${compareName(pair)}/`]),
		...[...weighedReleases(current)].map(({ id }) => `readiness/${id}/`),
		...[...toldReleases(current)].map(({ id }) => `status/releases/${id}/`),
		...recordedReleases(current).map(({ id }) => `audit/${id}/`),
		...[...maintenancesOf(current).keys()].map((id) => `status/maintenance/${id}/`),
	];
	const documents = handbookPaths().flatMap(({ params, props }): ListedPage[] => {
		if (props.edition !== undefined || 'redirect' in props || 'gone' in props) return [];
		const document = 'document' in props ? documentWithKey(current, props.document) : undefined;
		return [{ path: `${params.path}/`, changed: document && commits(current, document)?.updated }];
	});
	return own.map((path): ListedPage => ({ path })).concat(documents);
}
