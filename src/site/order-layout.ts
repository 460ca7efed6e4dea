import type { RollbackOrder } from '../core/rollback-order.ts';

/** So many stand side by side at most: a phone shows them without being turned. */
const mostInRow = 3;
const boxHeight = 36;
const rowGap = 34;
const columnGap = 12;
const letter = 7.8;
const longest = 16;

export interface Box {
	/** The place in the order, from 1. */
	place: number;
	label: string;
	x: number;
	y: number;
	width: number;
}

/** A picture of an order, from the top down, in pixels. */
export interface OrderLayout {
	width: number;
	height: number;
	boxHeight: number;
	boxes: Box[];
	/** From the lower edge of one box to the upper edge of another. */
	arrows: { from: [number, number]; to: [number, number] }[];
}

/**
 * Where each step of an order stands in its picture: as low as the longest chain of pairs above it asks, so that what
 * stands in one row may go in any order. Undefined where no pair is asked: there is nothing to see.
 */
export function orderLayout({ steps, asked }: RollbackOrder): OrderLayout | undefined {
	if (asked.length === 0) return undefined;
	const depth = steps.map(() => 0);
	for (const { first, then } of asked) depth[then] = Math.max(depth[then]!, depth[first]! + 1);
	const layers = Map.groupBy(steps.keys(), (step) => depth[step]!);
	const rows = [...layers.keys()]
		.sort((a, b) => a - b)
		.flatMap((layer) => inRows(layers.get(layer)!))
		.map((row) => row.map((step) => ({ step, label: labelOf(steps[step]!) })));
	const widthOf = (label: string): number => Math.round(label.length * letter + 44);
	const widths = rows.map((row) => row.reduce((sum, { label }) => sum + widthOf(label) + columnGap, -columnGap));
	const width = Math.max(...widths);
	const boxes: Box[] = [];
	for (const [index, row] of rows.entries()) {
		let x = (width - widths[index]!) / 2;
		for (const { step, label } of row) {
			boxes[step] = { place: step + 1, label, x, y: index * (boxHeight + rowGap), width: widthOf(label) };
			x += boxes[step].width + columnGap;
		}
	}
	return {
		width,
		height: rows.length * (boxHeight + rowGap) - rowGap,
		boxHeight,
		boxes,
		arrows: asked.map(({ first, then }) => ({
			from: [middle(boxes[first]!), boxes[first]!.y + boxHeight],
			to: [middle(boxes[then]!), boxes[then]!.y],
		})),
	};
}

const middle = ({ x, width }: Box): number => x + width / 2;

const inRows = (steps: readonly number[]): number[][] =>
	Array.from({ length: Math.ceil(steps.length / mostInRow) }, (_, row) =>
		steps.slice(row * mostInRow, (row + 1) * mostInRow),
	);

function labelOf(step: readonly string[]): string {
	const label = step.join(' + ');
	return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}
