import type { Definition, Root } from 'mdast';
import { isSafeUrl } from '../core/safe-url.ts';
import { textOf } from '../core/syntax-tree.ts';
import type { LinkIndex, Located } from './link-index.ts';
import { childrenOf, inlineCode, paragraph, type Tree, text } from './markdown/nodes.ts';

/** What became of an address: a new one, or none, so that it is told as text. */
type Target = { url: string; lost?: string } | undefined;

/**
 * Rewrites the links of one imported document. Links to other imported files lead to their drafts, fragments included;
 * a link that leads nowhere becomes its text, with the address behind it in code marks. Gives the addresses that lead
 * nowhere.
 */
export function rewriteLinks(tree: Root, from: Located, index: LinkIndex): string[] {
	const lost: string[] = [];
	const definitions = new Map<string, Definition>();
	/** Definitions whose address is told wherever it is used, should it lead nowhere. */
	const used = new Set<string>();
	collect(tree, definitions, used);
	const targets = new Map([...definitions].map(([id, { url }]) => [id, targetOf(url, from, index)]));
	const addressOf = (node: Tree): { url: string; title?: string | null; target: Target } | undefined => {
		if (node.type === 'link' || node.type === 'image')
			return { url: node.url, title: node.title, target: targetOf(node.url, from, index) };
		if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
		const definition = definitions.get(node.identifier);
		return definition && { url: definition.url, title: definition.title, target: targets.get(node.identifier) };
	};
	const rewrite = (parent: Tree, inLink: boolean): void => {
		if (!('children' in parent)) return;
		const children = childrenOf(parent).flatMap((node): Tree[] => {
			if (node.type === 'definition') return definitionOf(node);
			const address = addressOf(node);
			rewrite(node, inLink || node.type === 'link' || node.type === 'linkReference');
			if (!address) return [node];
			if (node.type === 'image' || node.type === 'imageReference') return imageAs(node, address, inLink);
			const { target } = address;
			if (!target) {
				lost.push(address.url);
				const said = textOf(node);
				return said === address.url && !address.title
					? [inlineCode(said) as Tree]
					: [...childrenOf(node), ...told(address, said)];
			}
			if (node.type === 'link') node.url = target.url;
			return target.lost ? [node, ...told({ url: target.lost, title: null }, '')] : [node];
		});
		(parent as { children: unknown[] }).children = joined(children);
	};
	const definitionOf = (node: Definition): Tree[] => {
		const holds = definitions.get(node.identifier) === node;
		const target = holds ? targets.get(node.identifier) : targetOf(node.url, from, index);
		if (target) {
			node.url = target.url;
			return [node];
		}
		if (holds && used.has(node.identifier)) return [];
		const said = `${node.label ?? node.identifier}:${node.title ? ` ${node.title}` : ''} `;
		return [paragraph([text(said), inlineCode(node.url || '#')]) as Tree];
	};
	/** Pictures are files of a handbook: what was not brought along is told, or linked where it is on the web. */
	const imageAs = (node: Tree, { url, title }: { url: string; title?: string | null }, inLink: boolean): Tree[] => {
		const alt = ('alt' in node && node.alt) || '';
		if (/^https?:/i.test(url) && isSafeUrl(url) && !inLink)
			return [{ type: 'link', url, title: title ?? null, children: [text(alt || url)] } as Tree];
		if (!/^https?:/i.test(url)) lost.push(url);
		return [text(alt), ...told({ url, title }, alt)] as Tree[];
	};
	rewrite(tree, false);
	return lost;
}

/** ` (title, `address`)`, or the address alone where there is no text before it. */
function told({ url, title }: { url: string; title?: string | null }, before: string): Tree[] {
	if (!url) return title ? [text(` (${title})`) as Tree] : [];
	const code = inlineCode(url.replace(/\s+/g, ' ')) as Tree;
	return [text(`${before ? ' ' : ''}(${title ? `${title}, ` : ''}`) as Tree, code, text(')') as Tree];
}

const collect = (node: Tree, definitions: Map<string, Definition>, used: Set<string>): void => {
	if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
	if (node.type === 'linkReference' || node.type === 'imageReference') {
		used.add(node.identifier);
		node.label = node.label?.replace(/\s+/g, ' ');
	}
	for (const child of childrenOf(node)) collect(child, definitions, used);
};

function joined(nodes: Tree[]): Tree[] {
	const result: Tree[] = [];
	for (const node of nodes) {
		const last = result.at(-1);
		if (node.type === 'text' && last?.type === 'text')
			result[result.length - 1] = { type: 'text', value: last.value + node.value };
		else if (node.type !== 'text' || node.value) result.push(node);
	}
	return result;
}

function targetOf(url: string, from: Located, index: LinkIndex): Target {
	if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return isSafeUrl(url) && !/^tel:\/\/|\s/i.test(url) ? { url } : undefined;
	if (url.startsWith('#')) {
		const anchor = index.anchorIn(from, url.slice(1));
		return anchor === undefined
			? undefined
			: { url: anchor ? `#${anchor}` : `./${from.path.slice(from.path.lastIndexOf('/') + 1)}` };
	}
	const [address = '', fragment] = url.split('#', 2);
	const found = index.find(from, address);
	if (!found) return undefined;
	const way = wayTo(from.path, found.path);
	if (!fragment) return { url: way };
	const anchor = index.anchorIn(found, fragment);
	if (anchor) return { url: `${way}#${anchor}` };
	return anchor === '' ? { url: way } : { url: way, lost: `#${fragment}` };
}

/** From one draft to another; both are one folder deep. */
const wayTo = (from: string, to: string): string => {
	const [folder, name] = to.split('/') as [string, string];
	return from.startsWith(`${folder}/`) ? `./${name}` : `../${to}`;
};
