import { seatNamed } from '../core/people.ts';
import type { RenderContext } from './context.ts';
import { resolveImage, resolveLink } from './resolve-link.ts';

/**
 * All that a fragment is made of beside its source and the code: where its links lead, and what other documents say
 * that it shows. Two renderings with the same source, code and key give the same bytes.
 */
export function fragmentKey(context: RenderContext): string {
	const { document, handbook, base } = context;
	const links = document.outline.links.map(
		({ url, image }) => (image ? resolveImage(context, url) : resolveLink(context, url)) ?? '',
	);
	const diagrams = document.outline.code
		.filter(({ lang }) => lang === 'mermaid')
		.map(({ value }) => context.diagram(value) ?? null);
	const shown = document.outline.components.flatMap(({ node }) =>
		node.attributes.map(({ name, value }) => {
			if (typeof value !== 'string') return null;
			if (name === 'flag') return handbook.get('flag', value)?.fields ?? null;
			if (name === 'migration') return handbook.get('migration', value)?.fields.title ?? null;
			if (name === 'service') return handbook.find('service', value) !== undefined;
			if (name === 'owner') return handbook.find('team', value.split('/')[0]!) !== undefined;
			if (name === 'who')
				return (
					handbook.find('team', value.split('/')[0]!) !== undefined &&
					(seatNamed(handbook, value)?.member.contact ?? true)
				);
			return null;
		}),
	);
	return JSON.stringify([
		document.kind,
		document.file,
		handbook.edition?.id,
		handbook.config.timeZone,
		base,
		links,
		diagrams,
		shown,
	]);
}
