import type { Finding } from '../core/finding.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import type { Library } from './library.ts';
import { documentHref } from './links.ts';

/** What was found in the document that a page shows, by the address of the page. The library has to be seated. */
export function pageFindings({ current, editions, findings }: Library, page: string): Finding[] {
	for (const handbook of [current, ...editions]) {
		const shown = handbook.documents.find((document) => documentHref(handbook, document) === page);
		if (!shown) continue;
		const file = handbook.edition ? `${withoutEndSlashes(handbook.edition.folder)}/${shown.file}` : shown.file;
		return findings.filter(({ place }) => place.file === file);
	}
	return [];
}
