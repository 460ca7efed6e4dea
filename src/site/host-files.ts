import { hostHeaders } from '../exporters/host-headers.ts';
import { type OldAddress, redirects } from '../exporters/redirects.ts';
import { library } from './library.ts';
import { siteHref } from './links.ts';
import { handbookPaths } from './paths.ts';

/**
 * What hosts read beside the pages, by name: headers, and old addresses. Astro makes no page whose name begins like theirs.
 * `onCall` are the digests of what `on-call.html` has in itself.
 */
export function hostFiles(onCall: { style: string; script: string }): Map<string, { text: string }> {
	const old = handbookPaths().flatMap(({ params, props }): OldAddress[] => {
		const from = siteHref(`${params.path}/`);
		if ('redirect' in props) return [{ from, to: props.redirect }];
		return 'gone' in props ? [{ from, gone: true }] : [];
	});
	return new Map([
		['_headers', { text: hostHeaders(library().base, onCall) }],
		['_redirects', { text: redirects(old) }],
	]);
}
