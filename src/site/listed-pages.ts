import { rules } from '../rules/index.ts';
import { documentWithKey } from './editions.ts';
import { library } from './library.ts';
import { handbookPaths } from './paths.ts';

/** A page that search engines may list: its path below the root, and when its document was last committed. */
export interface ListedPage {
	path: string;
	changed?: number | undefined;
}

/** The pages of the current handbook and of the program. Frozen editions, redirects and gone pages are left out. */
export function listedPages(): ListedPage[] {
	const { current, changed } = library();
	const own = ['', 'status/', 'calendar/', 'alerts/', 'editions/', 'search/', 'write/', 'rules/'];
	const documents = handbookPaths().flatMap(({ params, props }): ListedPage[] => {
		if (props.edition !== undefined || 'redirect' in props || 'gone' in props) return [];
		const document = 'document' in props ? documentWithKey(current, props.document) : undefined;
		return [{ path: `${params.path}/`, changed: document && changed(current, document)?.updated }];
	});
	return [...own, ...rules.map(({ id }) => `rules/${id}/`)].map((path): ListedPage => ({ path })).concat(documents);
}
