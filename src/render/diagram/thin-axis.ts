import { readTransform } from './affine.ts';
import { textWidth } from './text-width.ts';

/** The size of what stands at the time axis of a Gantt chart, in pixels. */
export const axisFontSize = 12;

/** Between two labels at least, in pixels. */
const gap = 8;

/** Takes away the labels of a time axis that would run into the one before: its lines stay. */
export function thinAxis(svg: Element): void {
	for (const axis of svg.querySelectorAll('g.grid')) {
		let end = Number.NEGATIVE_INFINITY;
		for (const label of axis.querySelectorAll('.tick > text')) {
			const middle = readTransform(label.parentElement!.getAttribute('transform') ?? '')[4];
			const half = textWidth(label.textContent ?? '', { size: axisFontSize, bold: false }) / 2;
			if (middle - half < end + gap) label.remove();
			else end = middle + half;
		}
	}
}
