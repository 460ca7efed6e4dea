import type { Handbook } from '../core/handbook.ts';
import { seatNamed } from '../core/people.ts';
import { meantBy, personInWords } from '../core/person-name.ts';
import { titleNamed } from '../core/title-named.ts';
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
			if (name === 'flag') return shownOfFlag(handbook, value);
			if (name === 'migration') return handbook.get('migration', value)?.fields.title ?? null;
			if (name === 'service' || name === 'scope') {
				return handbook.find('service', value) !== undefined && titleNamed(handbook, 'service', value);
			}
			if (name === 'owner' || name === 'who') {
				const contact = name === 'who' ? (seatNamed(handbook, value)?.member.contact ?? null) : null;
				return [meantBy(handbook, value).team !== undefined, personInWords(handbook, value), contact];
			}
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

/** What a flag says of itself, with the titles of the environments that it names. */
function shownOfFlag(handbook: Handbook, id: string): unknown {
	const fields = handbook.get('flag', id)?.fields;
	return fields
		? [fields, fields.environments.map(({ environment }) => titleNamed(handbook, 'environment', environment))]
		: null;
}
