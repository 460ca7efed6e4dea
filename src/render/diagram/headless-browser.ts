import { JSDOM } from 'jsdom';
import { type Box, transformed } from './affine.ts';
import { cascade } from './cascade.ts';
import { boxOf, matrixToRoot, pathPoints } from './svg-box.ts';
import { textWidth } from './text-width.ts';

/** The width in pixels of the page that diagrams are laid out on. */
export const pageWidth = 680;

/**
 * Makes this process look like a browser to mermaid: a document of jsdom as a global, with the measures of SVG that
 * jsdom lacks. For a process that does nothing else. Before mermaid is imported, as its sanitizer asks for `window`.
 */
export function becomeBrowser(): Document {
	const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: false });
	const names = ['Element', 'HTMLElement', 'SVGElement', 'Node', 'NodeFilter', 'DocumentFragment', 'DOMParser'];
	for (const name of [
		...names,
		'XMLSerializer',
		'CSSStyleSheet',
		'HTMLTemplateElement',
		'HTMLFormElement',
		'NamedNodeMap',
		'Event',
	]) {
		define(globalThis, name, window[name as keyof typeof window]);
	}
	define(globalThis, 'document', window.document);
	define(globalThis, 'window', window);
	measure(window as unknown as typeof globalThis);
	return window.document;
}

function define(target: object, name: string, value: unknown): void {
	Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function measure(window: typeof globalThis): void {
	const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
	const svg = window.SVGElement.prototype;
	define(svg, 'getBBox', function (this: Element) {
		const box = boxOf(this, cascade(this)) ?? nowhere;
		return isTaskLabel(this) ? { ...box, x: box.x - besideTask, width: box.width + 2 * besideTask } : box;
	});
	define(svg, 'getComputedTextLength', function (this: Element) {
		return textWidth((this.textContent ?? '').replace(/\s+/g, ' ').trim(), cascade(this)(this));
	});
	define(svg, 'getTotalLength', function (this: Element) {
		return pathLength(pathPoints(this));
	});
	define(svg, 'getPointAtLength', function (this: Element, length: number) {
		return pointAt(pathPoints(this), length);
	});
	define(window.Element.prototype, 'getBoundingClientRect', function (this: Element) {
		const inSvg = this instanceof window.SVGElement;
		const box = inSvg ? boxOf(this, cascade(this)) : htmlBox(this);
		const { x, y, width, height } = box && inSvg ? transformed(box, matrixToRoot(this)) : (box ?? nowhere);
		return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
	});
	const declarations = window.CSSStyleDeclaration.prototype;
	const { setProperty } = declarations;
	define(
		declarations,
		'setProperty',
		function (this: CSSStyleDeclaration, name: string, value: unknown, rest?: string) {
			const bare = name === 'font-size' && /^[\d.]+$/.test(String(value));
			setProperty.call(this, name, bare ? `${value}px` : String(value ?? ''), rest ?? '');
		},
	);
	for (const name of ['offsetWidth', 'clientWidth']) {
		Object.defineProperty(window.HTMLElement.prototype, name, { get: () => pageWidth, configurable: true });
	}
}

/** A label of a Gantt chart goes into its bar where it fits: with room on both sides, so that it does not touch its ends. */
const besideTask = 5;
const isTaskLabel = (element: Element): boolean => element.localName === 'text' && /^diagram-.*-text$/.test(element.id);

/** HTML labels are turned off; what is measured all the same is one line of text. */
function htmlBox(element: Element): Box {
	const style = cascade(element)(element);
	return { x: 0, y: 0, width: textWidth((element.textContent ?? '').trim(), style), height: style.size * 1.5 };
}

const distance = ([x1, y1]: [number, number], [x2, y2]: [number, number]): number => Math.hypot(x2 - x1, y2 - y1);

const pathLength = (points: [number, number][]): number =>
	points.slice(1).reduce((sum, point, i) => sum + distance(points[i]!, point), 0);

function pointAt(points: [number, number][], length: number): { x: number; y: number } {
	let left = length;
	for (let i = 1; i < points.length; i++) {
		const [from, to] = [points[i - 1]!, points[i]!];
		const step = distance(from, to);
		if (left <= step && step > 0) {
			const share = Math.max(left, 0) / step;
			return { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share };
		}
		left -= step;
	}
	const [x, y] = points.at(-1) ?? [0, 0];
	return { x, y };
}
