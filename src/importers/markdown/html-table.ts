import type { PhrasingContent, TableCell, TableRow } from 'mdast';
import type { HtmlElement, HtmlPart } from './html-tree.ts';
import type { Block } from './nodes.ts';

type ToBlocks = (parts: readonly HtmlPart[]) => Block[];
const groups = new Set(['thead', 'tbody', 'tfoot']);

/** A table of GFM, with its caption before it; undefined where cells span or hold more than a line. */
export function tableOf(table: HtmlElement, toBlocks: ToBlocks): Block[] | undefined {
	const caption = elements(table.children, 'caption').flatMap(({ children }) => toBlocks(children));
	const rows = table.children.flatMap((part) =>
		part.type === 'element' && groups.has(part.name) ? rowsIn(part.children) : rowsIn([part]),
	);
	const strays = table.children.some(
		(part) =>
			!isSpace(part) && !(part.type === 'element' && (groups.has(part.name) || ['tr', 'caption'].includes(part.name))),
	);
	if (strays || rows.length === 0 || rows.some(({ children }) => holdsTable(children))) return undefined;
	const cells: TableCell[][] = [];
	for (const row of rows) {
		const line: TableCell[] = [];
		for (const part of row.children) {
			if (isSpace(part)) continue;
			if (part.type !== 'element' || (part.name !== 'td' && part.name !== 'th')) return undefined;
			if (spans(part)) return undefined;
			const content = toBlocks(part.children).filter(({ type }) => type !== 'anchorMark');
			if (content.length > 1 || (content[0] && content[0].type !== 'paragraph')) return undefined;
			line.push({
				type: 'tableCell',
				children: content[0] ? (content[0] as { children: PhrasingContent[] }).children : [],
			});
		}
		cells.push(line);
	}
	const width = Math.max(...cells.map(({ length }) => length));
	if (width === 0) return undefined;
	const head = rows[0]!.children.some((part) => part.type === 'element' && part.name === 'th');
	const lines = head ? cells : [[], ...cells];
	const filled = lines.map(
		(line): TableRow => ({
			type: 'tableRow',
			children: [
				...line,
				...Array.from({ length: width - line.length }, (): TableCell => ({ type: 'tableCell', children: [] })),
			],
		}),
	);
	return [...caption, { type: 'table', align: Array.from({ length: width }, () => null), children: filled }];
}

const elements = (parts: readonly HtmlPart[], name: string): HtmlElement[] =>
	parts.filter((part): part is HtmlElement => part.type === 'element' && part.name === name);
const rowsIn = (parts: readonly HtmlPart[]): HtmlElement[] => elements(parts, 'tr');
const holdsTable = (parts: readonly HtmlPart[]): boolean =>
	parts.some((part) => part.type === 'element' && (part.name === 'table' || holdsTable(part.children)));
const isSpace = (part: HtmlPart): boolean => part.type === 'text' && part.value.trim() === '';
const spans = ({ attributes: { colspan = '1', rowspan = '1' } }: HtmlElement): boolean =>
	colspan !== '1' || rowspan !== '1';
