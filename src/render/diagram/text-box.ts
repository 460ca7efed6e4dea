import { around, type Box, union } from './affine.ts';
import { ascent, descent, exInEm, type Font, textWidth } from './text-width.ts';

/** What the box of a text needs to know of style: looked up per element, as style sheets and inheritance have it. */
export interface TextStyle extends Font {
	anchor: string;
	baseline: string;
	keepSpaces: boolean;
}
export type StyleOf = (element: Element) => TextStyle;

/** Runs that start at one point and are shifted together by their `text-anchor`. */
interface Chunk {
	x: number;
	anchor: string;
	width: number;
	rows: { top: number; bottom: number }[];
}

/** The box of a `text` element in its own coordinates: the cells of its glyphs, as `getBBox` gives it. */
export function textBox(text: Element, styleOf: StyleOf): Box | undefined {
	const chunks: Chunk[] = [];
	const pen = { x: 0, y: 0 };
	let chunk = undefined as Chunk | undefined;
	let spaceBefore = true;
	/** White space at the end of a text is not drawn. */
	let lastSpace = 0;

	const visit = (element: Element): void => {
		const style = styleOf(element);
		const move = (axis: 'x' | 'y', value: string | null, from: number): void => {
			if (value === null) return;
			pen[axis] = from + length(value, style);
			chunk = undefined;
		};
		move('x', element.getAttribute('x'), 0);
		move('y', element.getAttribute('y'), 0);
		const [dx, dy] = [element.getAttribute('dx'), element.getAttribute('dy')];
		if (dx !== null) pen.x += length(dx, style);
		if (dy !== null) pen.y += length(dy, style);
		for (const child of element.childNodes) {
			if (child.nodeType === 1) {
				const name = (child as Element).localName;
				if (name === 'tspan' || name === 'a') visit(child as Element);
				continue;
			}
			if (child.nodeType !== 3) continue;
			let run = child.textContent ?? '';
			if (!style.keepSpaces) {
				run = run.replace(/[\t\n\r ]+/g, ' ');
				if (spaceBefore) run = run.replace(/^ /, '');
			}
			if (run === '') continue;
			spaceBefore = !style.keepSpaces && run.endsWith(' ');
			lastSpace = textWidth(' ', style);
			if (chunk === undefined) {
				chunk = { x: pen.x, anchor: style.anchor, width: 0, rows: [] };
				chunks.push(chunk);
			}
			const width = textWidth(run, style);
			chunk.width += width;
			pen.x += width;
			const base = pen.y + baselineShift(style);
			chunk.rows.push({ top: base - ascent(style), bottom: base + descent(style) });
		}
	};
	visit(text);
	if (spaceBefore && chunk !== undefined) chunk.width -= lastSpace;
	return union(chunks.map(chunkBox));
}

function chunkBox({ x, anchor, width, rows }: Chunk): Box | undefined {
	const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
	return around(
		rows.flatMap(({ top, bottom }): [number, number][] => [
			[left, top],
			[left + width, bottom],
		]),
	);
}

/** From the point where the text is put down to its alphabetic base line, in pixels. */
function baselineShift(style: TextStyle): number {
	switch (style.baseline) {
		case 'middle':
			return (style.size * exInEm) / 2;
		case 'central':
			return (ascent(style) - descent(style)) / 2;
		case 'hanging':
			return ascent(style) * 0.8;
		case 'text-before-edge':
		case 'text-top':
		case 'before-edge':
			return ascent(style);
		case 'text-after-edge':
		case 'after-edge':
		case 'ideographic':
			return -descent(style);
		default:
			return 0;
	}
}

/** A length in pixels; of a list, its first. */
export function length(value: string, font: Font): number {
	const [, number, unit] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(em|ex|rem|px|pt|)/i.exec(value) ?? [];
	const factor =
		unit === 'em' ? font.size : unit === 'ex' ? font.size * exInEm : unit === 'rem' ? 16 : unit === 'pt' ? 4 / 3 : 1;
	return number === undefined ? 0 : Number(number) * factor;
}
