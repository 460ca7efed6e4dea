import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { RenderContext } from './context.ts';
import { treeOf } from './fragment.ts';

/** The world around a body that stands in a file with others. */
export interface Surroundings {
	/** Set before each of its ids, so that two bodies can have a heading of the same name. */
	prefix: string;
	/** Where a link within the site leads from there; undefined where it leads nowhere, and is shown as text. */
	link(href: string): string | undefined;
	/** A picture of the site as `data:`; undefined where its words have to do. */
	picture(src: string): string | undefined;
}

/** The body of a document to HTML that asks nothing of a site: for a file that stands by itself. */
export function renderEmbedded(context: RenderContext, around: Surroundings): string {
	const { body } = context.document;
	if (!body) return '';
	const tree = treeOf(body, context);
	return toHtml({ ...tree, children: tree.children.flatMap((node) => embedded(node, context, around)) } as HastRoot);
}

const reserved = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor'] as const;

function embedded<T extends RootContent | ElementContent>(node: T, context: RenderContext, around: Surroundings): T[] {
	if (node.type !== 'element') return [node];
	const { tagName, properties } = node;
	const children = node.children.flatMap((child) => embedded(child, context, around));
	const as = (element: Element): T[] => [element as T];
	const name = Array.isArray(properties.className) ? properties.className.map(String) : [];
	if (name.includes('anchor') || name.includes('diagram-dark')) return [];
	if (tagName === 'input') return as(h('span.to-fill-in', String(properties.value ?? '')));
	if (tagName === 'img') {
		const src = around.picture(String(properties.src));
		const alt = String(properties.alt ?? '');
		return as(src === undefined ? h('em', alt) : { ...node, properties: { ...properties, src, loading: undefined } });
	}
	const own = { ...properties };
	if (own.id !== undefined) own.id = around.prefix + own.id;
	for (const each of reserved) {
		const ids = own[each];
		if (ids !== undefined && ids !== null) own[each] = [ids].flat().map((id) => around.prefix + id);
	}
	if (tagName === 'a' && typeof own.href === 'string') {
		const href = own.href.startsWith('#')
			? `#${around.prefix}${own.href.slice(1)}`
			: own.href.startsWith(context.base)
				? around.link(own.href)
				: own.href;
		if (href === undefined) return as(h('span', children));
		own.href = href;
	}
	return as({ ...node, properties: own, children });
}
