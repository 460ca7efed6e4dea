import type { Code, Heading } from 'mdast';
import type { Node, Parent, Position } from 'unist';
import type { Outline } from './outline.ts';
import type { Expression, JsxAttribute, JsxElement } from './syntax-tree.ts';

/** What is kept of an outline when the tree is let go. */
export interface OutlineSketch {
	headings: { depth: number; text: string; anchor: string; at: Extent }[];
	/** `defined`: its address is defined elsewhere in the text; `alt`: the words of a picture. */
	links: { url: string; image: boolean; type: string; defined?: true; alt?: string; at: Extent }[];
	components: { name: string | null; type: string; attributes: JsxAttribute[]; at: Extent }[];
	expressions: { type: string; value: string; at: Extent }[];
	code: { lang: string | null; at: Extent }[];
}

/** Line, column and offset of the start, then of the end. */
type Extent = [number, number, number, number, number, number];

/** What an outline looks like without its tree. */
export const sketchOfOutline = (outline: Outline): OutlineSketch => ({
	headings: outline.headings.map(({ depth, text, anchor, node }) => ({ depth, text, anchor, at: extentOf(node) })),
	links: outline.links.map(({ url, image, node, definition }) => ({
		url,
		image,
		type: node.type,
		...(definition ? { defined: true as const } : {}),
		...('alt' in node && node.alt ? { alt: node.alt as string } : {}),
		at: extentOf(node),
	})),
	components: outline.components.map(({ node }) => ({
		name: node.name,
		type: node.type,
		attributes: node.attributes.map(({ type, name, value }) => ({
			type,
			...(name === undefined ? {} : { name }),
			...(value === undefined ? {} : { value }),
		})),
		at: extentOf(node),
	})),
	expressions: outline.expressions.map((node) => ({ type: node.type, value: node.value, at: extentOf(node) })),
	code: outline.code.map((node) => ({ lang: node.lang ?? null, at: extentOf(node) })),
});

/** The outline of a sketch. `outline` gives that of the tree, and is asked only where somebody looks inside a node. */
export function keptOutline(kept: OutlineSketch, outline: () => Outline): Outline {
	const heading = (index: number) => outline().headings[index]!.node;
	const link = (index: number) => outline().links[index]!.node;
	const component = (index: number) => outline().components[index]!.node;
	const expression = (index: number) => outline().expressions[index]!;
	const code = (index: number) => outline().code[index]!;
	let headings: Outline['headings'] | undefined;
	let links: Outline['links'] | undefined;
	let components: Outline['components'] | undefined;
	let expressions: Outline['expressions'] | undefined;
	let blocks: Outline['code'] | undefined;
	return {
		get headings() {
			headings ??= kept.headings.map(({ depth, text, anchor, at }, index) => {
				const node = Object.assign(new KeptNode('heading', at, heading, index), { depth });
				return { depth, text, anchor, node: node as unknown as Heading };
			});
			return headings;
		},
		get links() {
			links ??= kept.links.map(({ url, image, type, defined, alt, at }, index) => {
				const node = Object.assign(new KeptNode(type, at, link, index), image ? { alt } : {});
				if (!defined) return { url, image, node };
				return {
					url,
					image,
					node,
					get definition() {
						return outline().links[index]!.definition!;
					},
				};
			});
			return links;
		},
		get components() {
			components ??= kept.components.map(({ name, type, attributes, at }, index) => ({
				node: Object.assign(new KeptNode(type, at, component, index), { name, attributes }) as JsxElement,
				get parents() {
					return outline().components[index]!.parents;
				},
			}));
			return components;
		},
		get expressions() {
			expressions ??= kept.expressions.map(
				({ type, value, at }, index) =>
					Object.assign(new KeptNode(type, at, expression, index), { value }) as Expression,
			);
			return expressions;
		},
		get code() {
			blocks ??= kept.code.map(
				({ lang, at }, index) => Object.assign(new KeptCode('code', at, code, index), { lang }) as unknown as Code,
			);
			return blocks;
		},
	};
}

/** A node whose place is known, and whose inside comes from the tree: from its twin, the node with the same number. */
class KeptNode implements Node {
	readonly type: string;
	readonly #at: Extent;
	readonly #twin: (index: number) => Node;
	readonly #index: number;
	constructor(type: string, at: Extent, twin: (index: number) => Node, index: number) {
		this.type = type;
		this.#at = at;
		this.#twin = twin;
		this.#index = index;
	}
	get position(): Position {
		const [line, column, offset, endLine, endColumn, endOffset] = this.#at;
		return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
	}
	get children(): Parent['children'] {
		return (this.twin as Parent).children;
	}
	get twin(): Node {
		return this.#twin(this.#index);
	}
}

class KeptCode extends KeptNode {
	get value(): string {
		return (this.twin as Code).value;
	}
	get meta(): string | null | undefined {
		return (this.twin as Code).meta;
	}
}

const extentOf = ({ position }: Node): Extent => {
	if (!position) return [1, 1, 0, 1, 1, 0];
	const { start, end } = position;
	return [start.line, start.column, start.offset ?? 0, end.line, end.column, end.offset ?? 0];
};
