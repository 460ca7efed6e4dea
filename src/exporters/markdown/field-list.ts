import type { List, ListItem, PhrasingContent } from 'mdast';
import { inWords } from './plain-tree.ts';

/** Fields that a reader of the twin has above already, or that are between the writers and the check. */
const leftOut = new Set(['title', 'summary', 'aliases', 'rules']);

/** The address of what a value speaks of, by its path (`services/0`). */
type LinkOf = (path: string) => string | undefined;

/** Front matter as a list: `- Severity: high`, an entry of a list of objects on a line of its own below. */
export function fieldList(data: unknown, linkOf: LinkOf): List | undefined {
	const items = entriesOf(data)
		.filter(([name]) => !leftOut.has(name))
		.flatMap(([name, value]) => itemsOf(`${inWords(name)}:`, value, name, linkOf));
	return items.length ? listOf(items) : undefined;
}

const entriesOf = (data: unknown): [string, unknown][] =>
	data !== null && typeof data === 'object' ? Object.entries(data) : [];

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

const isLine = (value: unknown): boolean =>
	isScalar(value) || (Array.isArray(value) ? value : Object.values(value as object)).every(isScalar);

/** Nothing for an empty value: the front matter says as much without it. */
function itemsOf(label: string, value: unknown, path: string, linkOf: LinkOf): ListItem[] {
	if (value === null || value === undefined || (!isScalar(value) && entriesOf(value).length === 0)) return [];
	if (isLine(value)) return [itemOf([...words(label), ...words(label && ' '), ...lineOf(value, path, linkOf)])];
	const below = entriesOf(value).flatMap(([name, each]) =>
		itemsOf(
			Array.isArray(value) ? (isLine(each) ? '' : `${Number(name) + 1}:`) : `${inWords(name)}:`,
			each,
			`${path}/${name}`,
			linkOf,
		),
	);
	return below.length ? [itemOf(words(label), below)] : [];
}

/** `PT10M`, `a, b`, `After: PT10M, via: pager` */
function lineOf(value: unknown, path: string, linkOf: LinkOf): PhrasingContent[] {
	if (isScalar(value)) return toldOf(String(value), linkOf(path));
	return entriesOf(value).flatMap(([name, each], index) => [
		...words(index ? ', ' : ''),
		...words(Array.isArray(value) ? '' : `${index ? inWords(name).toLowerCase() : inWords(name)}: `),
		...toldOf(String(each ?? ''), linkOf(`${path}/${name}`)),
	]);
}

const words = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);

function toldOf(value: string, url: string | undefined): PhrasingContent[] {
	const address = url ?? (/^https?:\/\/[^\s<>"']+$/.test(value) ? value : undefined);
	return address === undefined ? words(value) : [{ type: 'link', url: address, children: words(value) }];
}

const itemOf = (line: PhrasingContent[], below: ListItem[] = []): ListItem => ({
	type: 'listItem',
	spread: false,
	children: [{ type: 'paragraph', children: line }, ...(below.length ? [listOf(below)] : [])],
});

const listOf = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });
