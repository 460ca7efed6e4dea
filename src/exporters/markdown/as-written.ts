import type { Root, RootContent } from 'mdast';
import type { Node, Parent } from 'unist';
import type { Addresses } from './plain-tree.ts';

/** A block that is printed as it stands in the text of its document. */
export interface AsWritten extends Node {
	type: 'asWritten';
	value: string;
}

/** What a block may hold and still mean the same in Markdown without components. */
const ordinary = new Set([
	...['paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell'],
	...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image'],
]);

/**
 * Where plain Markdown may see something else than MDX, which has no code by indentation and no HTML: a `<`, a tab, and
 * blanks that would be too many. Of those within a list, its tree tells.
 */
const doubtful = /[<\t\r]|(?:[-*+]|\d[.)]) {5}/;
const indented = /\n {4}/;
/** An address that needs no marks around it, and ends where it seems to. */
const plainAddress = /^[\w:/.#?&=%~+,;@-]+$/;

/**
 * The body with every block that means the same without components taken from its text, addresses changed. The others
 * are left to be printed. `text` is what the body was parsed from.
 */
export function keepWritten(body: Root, text: string, addresses: Addresses): Root {
	const { children } = body;
	const besideList = (index: number): boolean =>
		children[index]!.type === 'list' && (children[index - 1]?.type === 'list' || children[index + 1]?.type === 'list');
	return {
		...body,
		children: children.map((block, index) => {
			const value = besideList(index) ? undefined : written(block, text, addresses);
			return value === undefined ? block : ({ type: 'asWritten', value } satisfies AsWritten as unknown as RootContent);
		}),
	};
}

function written(block: RootContent, text: string, addresses: Addresses): string | undefined {
	const { start, end } = block.position ?? {};
	if (start?.offset === undefined || end?.offset === undefined || start.column !== 1) return undefined;
	const own = text.slice(start.offset, end.offset);
	if (block.type === 'code') return isFenced(own) ? own : undefined;
	const around = block.type === 'list' ? withoutCode(block, text) : own;
	if (around === undefined || doubtful.test(around)) return undefined;
	if (block.type === 'list' ? !isPlainlyIndented(block, text) : indented.test(own)) return undefined;
	if (block.type === 'heading' && !/^#[^\n]*$/.test(own)) return undefined;
	if (block.type !== 'table' && around.includes('|')) return undefined;
	const edits: Edit[] = [];
	const parts: Node[] = block.type === 'heading' ? block.children : [block];
	if (!parts.every((part) => collectEdits(part, text, addresses, edits))) return undefined;
	let value = '';
	let at = start.offset;
	for (const { from, to, by } of edits.sort((a, b) => a.from - b.from)) {
		value += text.slice(at, from) + by;
		at = to;
	}
	return value + text.slice(at, end.offset);
}

/** Whether its fence is closed by a line that everybody takes for its end. Within a list, that begins with the list's blanks. */
function isFenced(own: string, column = 1): boolean {
	const [, fence = ''] = /^(`{3,}|~{3,})[^`\n]*\n/.exec(own) ?? [];
	const [, blanks = '', last = ''] = /\n( *)(`{3,}|~{3,})[ \t]*$/.exec(own) ?? [];
	return fence !== '' && last.startsWith(fence) && blanks.length <= Math.max(3, column - 1);
}

/** The text of a list without the code in it; undefined where some of that is not plainly fenced. */
function withoutCode(list: Node, text: string): string | undefined {
	let around = '';
	let at = list.position!.start.offset!;
	const leaveOut = (node: Node): boolean => {
		if (node.type !== 'code') return ((node as Parent).children ?? []).every(leaveOut);
		const { start, end } = node.position!;
		around += text.slice(at, start.offset);
		at = end.offset!;
		return isFenced(text.slice(start.offset, end.offset), start.column);
	};
	return leaveOut(list) ? around + text.slice(at, list.position!.end.offset!) : undefined;
}

/** Whether the items of a list begin below each other, and nothing in them so far to the right that it would be code by indentation. */
function isPlainlyIndented(list: Node, text: string): boolean {
	return ((list as Parent).children ?? []).every((item) => {
		const { offset = 0, column } = item.position!.start;
		const marker = /^(?:[-*+]|\d{1,9}[.)]) {1,4}(?=\S)/.exec(text.slice(offset, offset + 14))?.[0];
		if (marker === undefined || column !== list.position!.start.column) return false;
		const content = column + marker.length;
		return ((item as Parent).children ?? []).every(
			(block) =>
				block.position!.start.column - content <= 3 && (block.type !== 'list' || isPlainlyIndented(block, text)),
		);
	});
}

interface Edit {
	from: number;
	to: number;
	by: string;
}

/** Collects the addresses to be changed; false where something stands in the way. */
function collectEdits(node: Node, text: string, addresses: Addresses, edits: Edit[]): boolean {
	// code of a list: the caller has looked at it
	if (node.type === 'code') return true;
	if (!ordinary.has(node.type)) return false;
	if (node.type === 'link' || node.type === 'image') {
		const { url, position } = node as Node & { url: string };
		const to = node.type === 'link' ? addresses.link(url) : addresses.image(url);
		const end = position?.end.offset;
		// an address without brackets may end at the wall of a cell, or not
		if (to === undefined || end === undefined || url.includes('|')) return false;
		if (to !== url) {
			const from = end - 1 - url.length;
			if (!plainAddress.test(url) || !plainAddress.test(to) || text.slice(from - 2, end) !== `](${url})`) return false;
			edits.push({ from, to: end - 1, by: to });
		}
	}
	const { children } = node as Parent;
	// parsers take a list marker with nothing behind it for this or that
	if (node.type === 'listItem' && children.length === 0) return false;
	if (node.type === 'text' && /(?:^|\s)(?:[-*+]|\d+[.)])\s*$/.test((node as Node & { value: string }).value))
		return false;
	return (children ?? []).every((child) => collectEdits(child, text, addresses, edits));
}
