import type { Palette } from './palette.ts';

/** Writers colour nodes with one page in mind: on their fills, text that would not be legible is set black or white. */
export function contrastingText(svg: Element, palette: Palette): void {
	for (const node of svg.querySelectorAll('g.node, g.cluster')) {
		const shape = node.querySelector('[style*="fill:"]:not(text):not(tspan)');
		const fill = colourOf(shape);
		if (fill === undefined || contrast(fill, hex(palette.text)!) >= 4.5) continue;
		const text = contrast(fill, [255, 255, 255]) > contrast(fill, [0, 0, 0]) ? '#ffffff' : '#000000';
		for (const label of node.querySelectorAll('text, tspan')) {
			const style = label.getAttribute('style') ?? '';
			if (!/(?:^|[;\s])fill:/.test(style))
				label.setAttribute('style', `${style};fill:${text} !important`.replace(/^;/, ''));
		}
	}
}

type Rgb = [number, number, number];

function colourOf(shape: Element | null): Rgb | undefined {
	const value = /(?:^|[;\s])fill:\s*([^;!]+)/.exec(shape?.getAttribute('style') ?? '')?.[1]?.trim();
	if (value === undefined || value === 'none') return undefined;
	const probe = shape!.ownerDocument.createElement('span');
	probe.style.color = value;
	shape!.ownerDocument.body.append(probe);
	const computed = shape!.ownerDocument.defaultView?.getComputedStyle(probe).color ?? '';
	probe.remove();
	const [r, g, b] = computed.match(/[\d.]+/g)?.map(Number) ?? [];
	return r === undefined || g === undefined || b === undefined ? hex(value) : [r, g, b];
}

function hex(value: string): Rgb | undefined {
	const digits = /^#([0-9a-f]{6})$/i.exec(value)?.[1];
	return digits === undefined
		? undefined
		: ([0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as Rgb);
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: Rgb, b: Rgb): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
	const [r, g, b] = colour.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as Rgb;
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
