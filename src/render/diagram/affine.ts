/** An SVG `matrix(a b c d e f)`. */
export type Matrix = [number, number, number, number, number, number];
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}
type Point = [number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `b`, then `a`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[2] * b[1],
	a[1] * b[0] + a[3] * b[1],
	a[0] * b[2] + a[2] * b[3],
	a[1] * b[2] + a[3] * b[3],
	a[0] * b[4] + a[2] * b[5] + a[4],
	a[1] * b[4] + a[3] * b[5] + a[5],
];

/** Reads the `transform` attribute of SVG 2: translate, scale, rotate, skewX, skewY, matrix. */
export function readTransform(text: string | null): Matrix {
	let matrix = identity;
	for (const [, name, list] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
		const numbers = [...list!.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(Number);
		matrix = times(matrix, single(name!, numbers));
	}
	return matrix;
}

function single(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: number[]): Matrix {
	const radians = (a * Math.PI) / 180;
	switch (name) {
		case 'translate':
			return [1, 0, 0, 1, a, b ?? 0];
		case 'scale':
			return [a, 0, 0, b ?? a, 0, 0];
		case 'rotate': {
			const turn: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
			return times(times([1, 0, 0, 1, b ?? 0, c ?? 0], turn), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)]);
		}
		case 'skewX':
			return [1, 0, Math.tan(radians), 1, 0, 0];
		case 'skewY':
			return [1, Math.tan(radians), 0, 1, 0, 0];
		case 'matrix':
			return [a, b ?? 0, c ?? 0, d, e, f];
		default:
			return identity;
	}
}

/** The smallest upright box around the points; `undefined` around none. */
export function around(points: Point[]): Box | undefined {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return left <= right && top <= bottom ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

const corners = ({ x, y, width, height }: Box): Point[] => [
	[x, y],
	[x + width, y],
	[x, y + height],
	[x + width, y + height],
];

export const union = (boxes: (Box | undefined)[]): Box | undefined =>
	around(boxes.flatMap((box) => (box ? corners(box) : [])));

export const transformed = (box: Box, m: Matrix): Box =>
	around(corners(box).map(([x, y]): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]))!;
