import type { Publication } from '../exporters/publication.ts';
import { library } from './library.ts';

/** What exporters are told of this site. */
export function publication(): Publication {
	const { current, base, now, commits } = library();
	return { handbook: current, url: current.config.url, base, now, changed: (document) => commits(current, document) };
}
