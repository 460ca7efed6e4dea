import type { Node, Parent } from 'unist';
import { refToId } from '../../schemas/fields/ref.ts';
import { type Audience, audiences } from '../../schemas/fields/shared.ts';
import { changeHeadings } from '../../schemas/release.ts';
import type { Document } from './document.ts';
import { propsAsWritten } from './props.ts';
import { isJsx, type JsxElement, textOf, walk } from './syntax-tree.ts';
import { type TextPart, textParts } from './text-parts.ts';

export type ChangeHeading = (typeof changeHeadings)[number];

/** One change of a release: a bullet under a heading of Keep a Changelog, with the props of the `<Change>` it may hold. */
export interface ChangeRecord {
	heading: ChangeHeading;
	/** What it says, without its markup. */
	text: string;
	/** The same in its parts: what stands in code marks (names of endpoints, fields, settings), and what does not. */
	parts: TextPart[];
	/** Where it stands: the `<Change>`, or the bullet. */
	node: Node;
	breaking: boolean;
	audience: Audience;
	scope?: string;
	migration?: string;
	cve?: string;
	removedIn?: string;
}

/** How a bullet without `<Change>` says that it is breaking, in the words of Conventional Commits and of many changelogs. */
const saysBreaking = /^\W*(BREAKING( CHANGE)?\b|Breaking( change)?:)/;

/**
 * Read once a document: several rules ask for them. By its front matter, which is its own: so whoever asks for changes is
 * seen to ask for what was written, though somebody else asked before.
 */
const known = new WeakMap<Document['frontMatter'], readonly ChangeRecord[]>();

/** The changes of a release, in the order in which they stand. Bullets below a bullet belong to it. */
export function changesOf(document: Document): readonly ChangeRecord[] {
	const { frontMatter } = document;
	const records = known.get(frontMatter) ?? readChanges(document);
	known.set(frontMatter, records);
	return records;
}

function readChanges({ body }: Document): ChangeRecord[] {
	const records: ChangeRecord[] = [];
	let heading: ChangeHeading | undefined;
	for (const node of body?.children ?? []) {
		if (node.type === 'heading') {
			if (node.depth <= 2) heading = node.depth === 2 ? headingNamed(textOf(node)) : undefined;
		} else if (heading) records.push(...recordsIn(node, heading, 'public'));
	}
	return records;
}

const headingNamed = (text: string): ChangeHeading | undefined =>
	changeHeadings.find((each) => each.toLowerCase() === text.trim().toLowerCase().replace(/:$/, ''));

function recordsIn(node: Node, heading: ChangeHeading, audience: Audience): ChangeRecord[] {
	if (isJsx(node) && node.name === 'Change') return [recordOf(node, heading, audience, node)];
	if (node.type === 'listItem') {
		const changes = changesWithin(node);
		if (changes.length) return changes.map((change) => recordOf(change, heading, audience, change));
		return textOf(node).trim() ? [recordOf(node, heading, audience)] : [];
	}
	if (!('children' in node)) return [];
	const { only } = isJsx(node) && node.name === 'Audience' ? propsAsWritten(node) : {};
	const readers = audiences.find((each) => each === only) ?? audience;
	return (node as Parent).children.flatMap((child) => recordsIn(child, heading, readers));
}

function changesWithin(node: Node): JsxElement[] {
	const found: JsxElement[] = [];
	walk(node, (each, parents) => {
		if (isJsx(each) && each.name === 'Change' && !parents.some((parent) => found.includes(parent as JsxElement)))
			found.push(each);
	});
	return found;
}

function recordOf(node: Node, heading: ChangeHeading, readers: Audience, change?: JsxElement): ChangeRecord {
	const { breaking, audience, scope, migration, cve, removedIn } = change ? propsAsWritten(change) : {};
	const parts = textParts(node);
	const text = parts.map((part) => part.text).join('');
	return {
		heading,
		text,
		parts,
		node,
		breaking: breaking === undefined ? saysBreaking.test(text) : breaking === 'true',
		audience: audiences.find((each) => each === audience) ?? readers,
		...(scope ? { scope: refToId(scope) } : {}),
		...(migration ? { migration: refToId(migration) } : {}),
		...(cve ? { cve } : {}),
		...(removedIn ? { removedIn } : {}),
	};
}

/** What a change says, cut so that it fits into a message. */
export const inBrief = ({ text }: Pick<ChangeRecord, 'text'>): string =>
	text.length <= 60 ? text.replace(/\.$/, '') : `${text.slice(0, 56).replace(/\s+\S*$/, '')} …`;
