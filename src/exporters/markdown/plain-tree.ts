import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Node, Parent } from 'unist';
import { componentNamed } from '../../../schemas/components/index.ts';
import { isNumbered } from '../../core/steps.ts';
import {
	type Expression,
	isComment,
	isExpression,
	isJsx,
	isPlaceholder,
	type JsxElement,
} from '../../core/syntax-tree.ts';

/** Where the addresses of a body lead, seen from anywhere; undefined where one leads nowhere, or should not. */
export interface Addresses {
	link(url: string): string | undefined;
	image(url: string): string | undefined;
}

/** The prop of a component that its reader would take for its title. */
const titleProps = [
	'title',
	'question',
	'summary',
	'when',
	'channel',
	'signal',
	'only',
	'who',
	'flag',
	'label',
	'name',
];

/**
 * The tree of a body as plain Markdown can hold it: a component becomes a bold line with what its props say, followed by
 * what it holds; comments are left out, and what `isLeftOut` names; addresses are those that `addresses` gives.
 */
export function plainTree(
	body: Root,
	addresses: Addresses,
	isLeftOut: (node: Node) => boolean = () => false,
): RootContent[] {
	const definitions = new Map<string, { url: string; title?: string | null }>();
	for (const node of body.children) if (node.type === 'definition') definitions.set(node.identifier, node);
	let steps = 0;

	const all = (nodes: readonly Node[]): Node[] => nodes.flatMap(plain);
	const link = (url: string, title: string | null | undefined, children: readonly Node[]): Node[] => {
		const to = addresses.link(url);
		if (to === undefined) return [...all(children), text(' '), { type: 'inlineCode', value: url } as Node];
		return [{ type: 'link', url: to, title, children: all(children) } as Link];
	};
	const image = (url: string, alt: string | null | undefined, title?: string | null): Node[] => {
		const to = addresses.image(url);
		return [to === undefined ? text(alt ?? '') : ({ type: 'image', url: to, alt, title } as Node)];
	};
	const component = (node: JsxElement): Node[] => {
		const known = node.name === null ? undefined : componentNamed(node.name);
		const inLine = node.type === 'mdxJsxTextElement';
		if (!known) return inLine ? all(node.children) : blocks(node.children);
		const head = headOf(node, isNumbered(node) ? ++steps : undefined);
		if (inLine) return [text(inLineOf(node)), ...all(node.children)];
		return [{ type: 'paragraph', children: head } as Paragraph, ...blocks(node.children)];
	};
	/** Blocks out of what a component holds, which may be words of a line. */
	const blocks = (nodes: readonly Node[]): Node[] => {
		const found: Node[] = [];
		let line: PhrasingContent[] = [];
		const close = (): void => {
			if (line.some((each) => each.type !== 'text' || each.value.trim())) found.push(paragraphOf(line));
			line = [];
		};
		for (const node of all(nodes)) {
			if (phrasing.has(node.type)) line.push(node as PhrasingContent);
			else {
				close();
				found.push(node);
			}
		}
		close();
		return found;
	};
	const plain = (node: Node): Node[] => {
		if (isLeftOut(node)) return [];
		if (isJsx(node)) return component(node);
		if (isExpression(node)) return expression(node);
		switch (node.type) {
			case 'html':
			case 'definition':
				return [];
			case 'link': {
				const { url, title, children } = node as Link;
				return link(url, title, children);
			}
			case 'linkReference': {
				const { identifier, children } = node as unknown as { identifier: string; children: Node[] };
				const definition = definitions.get(identifier);
				return definition ? link(definition.url, definition.title, children) : all(children);
			}
			case 'image':
			case 'imageReference': {
				const { identifier, alt, ...own } = node as unknown as {
					identifier?: string;
					alt?: string;
					url?: string;
					title?: string;
				};
				const definition = identifier === undefined ? own : definitions.get(identifier);
				return definition?.url === undefined ? [text(alt ?? '')] : image(definition.url, alt, definition.title);
			}
		}
		if (node.type === 'paragraph') return [paragraphOf(all((node as Paragraph).children) as PhrasingContent[])];
		return [('children' in node ? { ...node, children: all((node as Parent).children) } : node) as Node];
	};
	return blocks(body.children) as RootContent[];
}

const phrasing = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'inlineCode',
	'break',
	'link',
	'image',
	'footnoteReference',
]);

/** Without blanks at its end, where what stood there was left out: they would be written as entities. */
function paragraphOf(children: PhrasingContent[]): Paragraph {
	const last = children.at(-1);
	const end: PhrasingContent[] = last?.type === 'text' ? [{ ...last, value: last.value.trimEnd() }] : [];
	return { type: 'paragraph', children: [...children.slice(0, children.length - end.length), ...end] };
}

const text = (value: string): Node => ({ type: 'text', value }) as Node;

function expression(node: Expression): Node[] {
	if (isComment(node)) return [];
	if (isPlaceholder(node)) return [text(`{${node.value.trim()}}`)];
	const value = node.type === 'mdxjsEsm' ? node.value : `{${node.value}}`;
	return [{ type: node.type === 'mdxTextExpression' ? 'inlineCode' : 'code', value } as Node];
}

const propsOf = (node: JsxElement): [string, string][] =>
	node.attributes.flatMap(({ name, value }) =>
		name === undefined || (typeof value !== 'string' && value !== null) ? [] : [[name, value ?? '']],
	);

/** `**Step 2: Drain payments** (owner: checkout/on-call, takes: PT5M)` */
function headOf(node: JsxElement, number: number | undefined): PhrasingContent[] {
	const props = propsOf(node);
	const title = props.find(([name]) => titleProps.includes(name));
	const label = `${inWords(node.name!)}${number === undefined ? '' : ` ${number}`}`;
	const facts = props
		.filter((prop) => prop !== title)
		.map(([name, value]) => (value ? `${inWords(name).toLowerCase()}: ${value}` : inWords(name).toLowerCase()));
	return [
		{ type: 'strong', children: [text(title ? `${label}: ${title[1]}` : label) as PhrasingContent] },
		...(facts.length ? [text(` (${facts.join(', ')})`) as PhrasingContent] : []),
	];
}

/** What a component within a line says: its title, and how in brackets. */
function inLineOf(node: JsxElement): string {
	const props = propsOf(node);
	const title = props.find(([name]) => titleProps.includes(name));
	const others = props.filter((prop) => prop !== title).map(([, value]) => value);
	return [title?.[1], others.length && title ? `(${others.join(', ')})` : others.join(', ')].filter(Boolean).join(' ');
}

/** `IfNot` -> `If not` */
export const inWords = (name: string): string => {
	const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
};
