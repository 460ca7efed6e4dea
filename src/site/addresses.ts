import { addressOf } from '../core/address.ts';
import { type Document, isPublishable } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import type { Addresses } from '../exporters/markdown/plain-tree.ts';
import { linkTo } from '../exporters/publication.ts';
import { resolveImage, resolveLink } from '../render/resolve-link.ts';
import { library } from './library.ts';
import { publication } from './publication.ts';

/** The address of a path below the root, with the site's own name in front where the handbook says it. */
export const addressAt = (path: string): string => linkTo(publication(), path);

/** The path of a document's page below the root. */
export const pathOf = ({ edition }: Handbook, document: Document): string =>
	`${edition ? `${edition.id}/` : ''}${addressOf(document)}`;

/** The address of the Markdown twin of a document; undefined where it has no page. */
export const twinOf = (handbook: Handbook, document: Document): string | undefined =>
	isPublishable(document) ? addressAt(`${pathOf(handbook, document)}index.md`) : undefined;

/** Where the links of a body lead when it is read apart from its page: to twins, and to pictures by their whole address. */
export function addressesFor(handbook: Handbook, document: Document): Addresses {
	const { base } = library();
	const context = { handbook, document, base, diagram: () => undefined };
	const whole = (href: string): string => addressAt(href.slice(base.length));
	return {
		link(url) {
			const href = resolveLink(context, url);
			if (href === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
			if (href.startsWith('#')) return addressAt(pathOf(handbook, document)) + href;
			const [path = '', fragment] = href.split('#', 2);
			return `${whole(path)}index.md${fragment === undefined ? '' : `#${fragment}`}`;
		},
		image(url) {
			const src = resolveImage(context, url);
			return src === undefined ? undefined : whole(src);
		},
	};
}
