import type { Code, Heading } from 'mdast';
import type { Node, Parent, Position } from 'unist';
import type { Held, LettingGo } from './held.ts';
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

/**
 * The outline of a sketch. `outline` gives that of the tree, and is asked only where somebody looks inside a node. Its
 * parts are made when they are asked for, and again after `held` let go of them. A class, because ten thousand objects
 * with getters of their own take more memory than what they tell.
 */
export class KeptOutline implements Outline, LettingGo {
	readonly #kept: OutlineSketch;
	readonly #outline: () => Outline;
	readonly #held: Held;
	#made: Partial<Outline> = {};
	constructor(kept: OutlineSketch, outline: () => Outline, held: Held) {
		this.#kept = kept;
		this.#outline = outline;
		this.#held = held;
	}
	get headings(): Outline['headings'] {
		return this.#made.headings ?? this.#hold('headings', headingsOf(this.#kept.headings, this.#outline));
	}
	get links(): Outline['links'] {
		return this.#made.links ?? this.#hold('links', linksOf(this.#kept.links, this.#outline));
	}
	get components(): Outline['components'] {
		return this.#made.components ?? this.#hold('components', componentsOf(this.#kept.components, this.#outline));
	}
	get expressions(): Outline['expressions'] {
		return this.#made.expressions ?? this.#hold('expressions', expressionsOf(this.#kept.expressions, this.#outline));
	}
	get code(): Outline['code'] {
		return this.#made.code ?? this.#hold('code', codeOf(this.#kept.code, this.#outline));
	}
	letGo(): void {
		this.#made = {};
	}
	#hold<P extends keyof Outline>(part: P, made: Outline[P]): Outline[P] {
		this.#made[part] = made;
		this.#held.hold(this);
		return made;
	}
}

function headingsOf(kept: OutlineSketch['headings'], outline: () => Outline): Outline['headings'] {
	const twin = (index: number) => outline().headings[index]!.node;
	return kept.map(({ depth, text, anchor, at }, index) => {
		const node = Object.assign(new KeptNode('heading', at, twin, index), { depth });
		return { depth, text, anchor, node: node as unknown as Heading };
	});
}

function linksOf(kept: OutlineSketch['links'], outline: () => Outline): Outline['links'] {
	const twin = (index: number) => outline().links[index]!.node;
	return kept.map(({ url, image, type, defined, alt, at }, index) => {
		const node = Object.assign(new KeptNode(type, at, twin, index), image ? { alt } : {});
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
}

function componentsOf(kept: OutlineSketch['components'], outline: () => Outline): Outline['components'] {
	const twin = (index: number) => outline().components[index]!.node;
	return kept.map(({ name, type, attributes, at }, index) => ({
		node: Object.assign(new KeptNode(type, at, twin, index), { name, attributes }) as JsxElement,
		get parents() {
			return outline().components[index]!.parents;
		},
	}));
}

function expressionsOf(kept: OutlineSketch['expressions'], outline: () => Outline): Outline['expressions'] {
	const twin = (index: number) => outline().expressions[index]!;
	return kept.map(
		({ type, value, at }, index) => Object.assign(new KeptNode(type, at, twin, index), { value }) as Expression,
	);
}

function codeOf(kept: OutlineSketch['code'], outline: () => Outline): Outline['code'] {
	const twin = (index: number) => outline().code[index]!;
	return kept.map(
		({ lang, at }, index) => Object.assign(new KeptCode('code', at, twin, index), { lang }) as unknown as Code,
	);
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
