import { componentNamed } from '../../schemas/components/index.ts';
import { refToId } from '../../schemas/fields/ref.ts';
import { type KindName, kindNamed } from '../../schemas/index.ts';
import { seatOf } from './address.ts';
import type { Document } from './document.ts';
import { metaOfProp, walkFields } from './field-walk.ts';
import type { FieldPath } from './front-matter.ts';
import type { Link } from './outline.ts';
import type { JsxElement } from './syntax-tree.ts';

/** That one document speaks of another: in a field, in the prop of a component, or by a link. */
export interface Reference {
	from: Document;
	to: { kind: KindName; id: string; locale?: string };
	/** What was written. */
	written: string;
	by: { field: FieldPath } | { component: JsxElement; prop: string } | { link: Link; fragment?: string };
}

/** All references of a document, in the order in which they stand. */
export function referencesOf(document: Document): Reference[] {
	const kind = kindNamed(document.kind)!;
	const found: Reference[] = [];
	walkFields(kind.schema, document.frontMatter.data, ({ ref }, written, field) => {
		const to = ref && written ? target(ref, written) : undefined;
		if (to) found.push({ from: document, to, written, by: { field } });
	});
	for (const { node } of document.outline.components) {
		const component = node.name ? componentNamed(node.name) : undefined;
		if (!component) continue;
		for (const { name, value } of node.attributes) {
			const meta = metaOfProp(component, name);
			const to = meta?.ref && typeof value === 'string' ? target(meta.ref, value) : undefined;
			if (to) found.push({ from: document, to, written: value as string, by: { component: node, prop: name! } });
		}
	}
	for (const link of document.outline.links) {
		const path = pathOfLink(document.file, link.url);
		const seat = path && !link.image ? seatOf(path.file) : undefined;
		if (!seat) continue;
		const {
			kind: { name },
			id,
			locale,
		} = seat;
		const { fragment } = path!;
		found.push({
			from: document,
			to: { kind: name, id, ...(locale ? { locale } : {}) },
			written: link.url,
			by: { link, ...(fragment === undefined ? {} : { fragment }) },
		});
	}
	return found;
}

/** `../releases/2.4.0.mdx#added` seen from a file -> the path below the content folder. Undefined for other addresses. */
export function pathOfLink(
	from: string,
	url: string,
): { file: string; fragment?: string; outside: boolean } | undefined {
	if (/^([a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(url) || url === '') return undefined;
	const [path = '', fragment] = url.split('#', 2);
	const parts = from.split('/').slice(0, -1);
	let outside = false;
	for (const part of decodeAddress(path.split('?')[0]!).split('/')) {
		if (part === '..') {
			if (parts.pop() === undefined) outside = true;
		} else if (part !== '.' && part !== '') parts.push(part);
	}
	return { file: parts.join('/'), outside, ...(fragment === undefined ? {} : { fragment: decodeAddress(fragment) }) };
}

/** `%20` and the like as the characters that they stand for; a text that holds no valid ones stays as it is. */
export const decodeAddress = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

function target(ref: string, written: string): Reference['to'] | undefined {
	const [name, id] =
		ref === 'any'
			? [written.slice(0, written.indexOf(':')), written.slice(written.indexOf(':') + 1)]
			: [ref, refToId(written)];
	return kindNamed(name) ? { kind: name as KindName, id } : undefined;
}
