import { pointsOnPath } from 'points-on-path';
import { around, type Box, identity, type Matrix, readTransform, times, transformed, union } from './affine.ts';
import { type StyleOf, textBox } from './text-box.ts';

const containers = new Set(['g', 'svg', 'a', 'switch', 'symbol']);

/**
 * `getBBox` of SVG 2: the box of an element in its own coordinates, without strokes and markers. What draws nothing
 * (`defs`, an empty group, a rectangle without an area) has none.
 */
export function boxOf(element: Element, styleOf: StyleOf): Box | undefined {
	const name = element.localName;
	if (containers.has(name)) {
		return union(
			[...element.children].map((child) => {
				const box = isHidden(child) ? undefined : boxOf(child, styleOf);
				return box && transformed(box, placementOf(child));
			}),
		);
	}
	const number = (attribute: string): number => Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
	switch (name) {
		case 'text':
		case 'tspan':
			return textBox(element, styleOf);
		case 'rect':
		case 'image':
		case 'foreignObject': {
			const [width, height] = [number('width'), number('height')];
			return width > 0 && height > 0 ? { x: number('x'), y: number('y'), width, height } : undefined;
		}
		case 'circle':
			return ellipse(number('cx'), number('cy'), number('r'), number('r'));
		case 'ellipse':
			return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
		case 'line':
			return around([
				[number('x1'), number('y1')],
				[number('x2'), number('y2')],
			]);
		case 'polygon':
		case 'polyline':
			return around(pairs(element.getAttribute('points') ?? ''));
		case 'path':
			return around(pathPoints(element));
		case 'use': {
			const id = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
			const target = id.startsWith('#') ? element.ownerDocument.getElementById(id.slice(1)) : null;
			return target === null ? undefined : boxOf(target, styleOf);
		}
		default:
			return undefined;
	}
}

/** The points of a `path` along its curves, a quarter of a pixel exact. */
export function pathPoints(path: Element): [number, number][] {
	const d = path.getAttribute('d') ?? '';
	return /^\s*M/i.test(d) && !d.includes('NaN') ? (pointsOnPath(d, 0.25).flat() as [number, number][]) : [];
}

/** From the coordinates of an element to those of the outermost `svg`. */
export function matrixToRoot(element: Element): Matrix {
	let matrix = identity;
	for (
		let at: Element | null = element;
		at?.parentElement && at.parentElement.localName !== 'body';
		at = at.parentElement
	) {
		matrix = times(placementOf(at), matrix);
	}
	return matrix;
}

function placementOf(element: Element): Matrix {
	const own = readTransform(element.getAttribute('transform'));
	if (element.localName !== 'use' && element.localName !== 'svg') return own;
	const [x, y] = [element.getAttribute('x'), element.getAttribute('y')].map(
		(value) => Number.parseFloat(value ?? '') || 0,
	);
	return times(own, [1, 0, 0, 1, x!, y!]);
}

const isHidden = (element: Element): boolean =>
	element.getAttribute('display') === 'none' || /display:\s*none/.test(element.getAttribute('style') ?? '');

const ellipse = (cx: number, cy: number, rx: number, ry: number): Box | undefined =>
	rx > 0 && ry > 0 ? { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry } : undefined;

function pairs(list: string): [number, number][] {
	const numbers = list
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}
