import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Code, Heading, Image, ImageReference, Link, LinkReference, Nodes, Table } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { type Expression, isComment, isPlaceholder, type JsxElement } from '../core/syntax-tree.ts';
import { codeBlock } from './code-block.ts';
import { renderComponent } from './components/index.ts';
import type { RenderContext } from './context.ts';
import { diagramFigure } from './diagram-figure.ts';
import { element } from './element.ts';
import { resolveImage, resolveLink } from './resolve-link.ts';

/** What each kind of node becomes on the page, where it is not what mdast-util-to-hast makes of it. */
export function handlersFor(context: RenderContext): Handlers {
	const anchors = new Map(
		context.document.outline.headings.map(({ node, anchor }) => [node.position?.start.offset, anchor]),
	);
	const children = (state: State, node: unknown) => state.all(node as Nodes & { children: [] }) as ElementContent[];
	const link = (state: State, node: Nodes, url: string, title?: string | null): Element => {
		const href = resolveLink(context, url);
		if (href === undefined) return h('span.broken-link', { title: url }, children(state, node), ' ', h('code', url));
		const outside = /^https?:/.test(href);
		const rel = outside ? ['noopener', 'noreferrer'] : undefined;
		return element('a', { href, title: title ?? undefined, rel }, children(state, node));
	};
	const image = (url: string, alt: string | null | undefined, title?: string | null): Element => {
		const src = resolveImage(context, url);
		return src === undefined
			? h('span.broken-link', { title: url }, alt ?? '', ' ', h('code', url))
			: h('img', { src, alt: alt ?? '', title: title ?? undefined, loading: 'lazy', decoding: 'async' });
	};
	const expression = (_: State, node: Expression): ElementContent | undefined => {
		if (isComment(node)) return undefined;
		const name = node.value.trim();
		if (context.document.kind === 'communication' && isPlaceholder(node))
			return h('span.placeholder', { dataName: name }, `{${name}}`);
		return node.type === 'mdxTextExpression'
			? h('code', `{${node.value}}`)
			: h('pre', h('code', node.type === 'mdxjsEsm' ? node.value : `{${node.value}}`));
	};
	const component = (state: State, node: JsxElement): ElementContent[] =>
		renderComponent(node, children(state, node), context);
	return {
		heading(state, node: Heading) {
			const id = anchors.get(node.position?.start.offset);
			const level = Math.min(6, Math.max(2, node.depth));
			const content = children(state, node);
			if (id)
				content.push(element('a', { className: ['anchor'], href: `#${id}`, ariaLabel: 'Link to this section' }, []));
			return element(`h${level}`, { id }, content);
		},
		code: (_, node: Code) => (node.lang === 'mermaid' ? diagramFigure(node, context) : codeBlock(node)),
		link: (state, node: Link) => link(state, node, node.url, node.title),
		linkReference(state, node: LinkReference) {
			const definition = state.definitionById.get(node.identifier.toUpperCase());
			return definition ? link(state, node, definition.url, definition.title) : h('span', children(state, node));
		},
		image: (_, node: Image) => image(node.url, node.alt, node.title),
		imageReference(state, node: ImageReference) {
			const definition = state.definitionById.get(node.identifier.toUpperCase());
			return definition ? image(definition.url, node.alt, definition.title) : h('span', node.alt ?? '');
		},
		table(state, node: Table) {
			// cells beyond those of the head are shown too: nothing that is written is lost
			const columns = Math.max(...node.children.map((row) => row.children.length));
			const align = Array.from({ length: columns }, (_, index) => node.align?.[index] ?? null);
			const table = defaultHandlers.table(state, { ...node, align }) as Element;
			return element('div', { className: ['table-wrap'], tabIndex: 0 }, [table]);
		},
		mdxJsxFlowElement: (state, node) => component(state, node as unknown as JsxElement),
		mdxJsxTextElement: (state, node) => component(state, node as unknown as JsxElement),
		mdxFlowExpression: (state, node) => expression(state, node as unknown as Expression),
		mdxTextExpression: (state, node) => expression(state, node as unknown as Expression),
		mdxjsEsm: (state, node) => expression(state, node as unknown as Expression),
		html: () => undefined,
	};
}
