import { addressOf, seatOf } from '../core/address.ts';
import { isPublishable } from '../core/document.ts';
import { pathOfLink } from '../core/reference.ts';
import { isSafeUrl } from '../core/safe-url.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import { type RenderContext, rootOf } from './context.ts';

/** The folder of the site in which the images of the content stand. */
export const mediaFolder = 'media';

/** An address as it is written in a body -> the address on the site; undefined where it leads nowhere, or should not. */
export function resolveLink(context: RenderContext, url: string): string | undefined {
	if (!isSafeUrl(url)) return undefined;
	if (/^[a-z][a-z0-9+.-]*:|^#/i.test(url)) return url;
	const path = pathOfLink(context.document.file, url);
	const seat = path && !path.outside ? seatOf(path.file) : undefined;
	const target = seat && context.handbook.find(seat.kind.name, seat.id, seat.locale);
	if (!target || target.file !== path!.file || !isPublishable(target)) return undefined;
	return `${rootOf(context)}${addressOf(target)}${path!.fragment ? `#${encodeURIComponent(path!.fragment)}` : ''}`;
}

/** The same for an image, which has to be a file of the handbook. */
export function resolveImage({ handbook, document, base }: RenderContext, url: string): string | undefined {
	if (!isSafeUrl(url, true)) return undefined;
	const path = pathOfLink(document.file, url);
	if (!path || path.outside || !handbook.images.has(path.file)) return undefined;
	const folder = handbook.edition ? `${withoutEndSlashes(handbook.edition.folder)}/` : '';
	return `${base}${mediaFolder}/${(folder + path.file).split('/').map(encodeURIComponent).join('/')}`;
}
