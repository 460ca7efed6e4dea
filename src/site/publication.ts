import type { Publication } from '../exporters/publication.ts';
import { library } from './library.ts';

/** What exporters are told of this site. */
export function publication(): Publication {
	const { current, base, commits } = library();
	return {
		handbook: current,
		url: current.config.url,
		base,
		// asked by few: a page that asks for the time is made anew each time
		get now() {
			return library().now;
		},
		changed: (document) => commits(current, document),
	};
}
