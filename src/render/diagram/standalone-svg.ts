import { contrastingText } from './contrasting-text.ts';
import type { Palette } from './palette.ts';
import { thinAxis } from './thin-axis.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const reachesOut = /javascript:|@import|url\((?!\s*["']?#)/i;
const geometry = /^(?:d|points|transform|viewBox|[xy][12]?|[cdr][xy]|r|width|height)$/;
const forbidden = 'foreignObject, script, image, iframe, object, embed, animate, set, animateTransform, animateMotion';

export interface StandaloneSvg {
	text: string;
	width: number;
	height: number;
}

/**
 * The SVG that mermaid wrote into a page as a file of its own: measures, role and title; without ids of data, filters,
 * animations, unused rules and anything that reaches out. `undefined` if it holds what an image cannot show.
 */
export function standaloneSvg(
	markup: string,
	title: string,
	palette: Palette,
	document: Document,
): StandaloneSvg | undefined {
	const page = document.createElement('div');
	page.innerHTML = markup;
	document.body.replaceChildren(page);
	const svg = page.querySelector('svg');
	const [x, y, width, height] = (svg?.getAttribute('viewBox') ?? '')
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	if (svg === null || !(width! > 0 && height! > 0) || svg.querySelector(forbidden) !== null) return undefined;

	for (const element of svg.querySelectorAll('a')) element.replaceWith(...element.childNodes);
	for (const element of svg.querySelectorAll('filter, g.today, .commit-label')) {
		if (element.localName === 'text') removeInventedCommit(element);
		else element.remove();
	}
	thinAxis(svg);
	restyle(svg, document);
	for (const element of [svg, ...svg.querySelectorAll('*')]) {
		for (const { name, value } of [...element.attributes]) {
			const keep = !/^(?:data-|on|filter$|xlink:|href$|xmlns)/.test(name) || (name === 'href' && value.startsWith('#'));
			if (!keep) element.removeAttribute(name);
			else if (!/^(?:id|aria-.*)$/.test(name)) element.setAttribute(name, rounded(value));
		}
	}
	contrastingText(svg, palette);
	const size = { width: Math.ceil(width!), height: Math.ceil(height!) };
	svg.removeAttribute('style');
	svg.setAttribute('viewBox', [x, y, width, height].map((number) => rounded(String(number))).join(' '));
	svg.setAttribute('width', String(size.width));
	svg.setAttribute('height', String(size.height));
	svg.setAttribute('role', 'img');
	svg.setAttribute('color', palette.text);
	name(svg, title, document);
	const text = `${new XMLSerializer().serializeToString(svg)}\n`;
	const unfit = [svg, ...svg.querySelectorAll('*')].some(isUnfit);
	return unfit ? undefined : { text, ...size };
}

/** What an image cannot show, what leads out of it, and places that could not be computed. */
const isUnfit = (element: Element): boolean =>
	element.namespaceURI !== svgNamespace ||
	reachesOut.test(element.localName === 'style' ? (element.textContent ?? '') : '') ||
	[...element.attributes].some(
		({ name, value }) => reachesOut.test(value) || (geometry.test(name) && /NaN|undefined|Infinity/.test(value)),
	);

/** The author's `accTitle`, or else the title, as the first child. */
function name(svg: Element, title: string, document: Document): void {
	const own = [...svg.children].find((child) => child.localName === 'title');
	const element = own ?? document.createElementNS(svgNamespace, 'title');
	if (own === undefined) element.textContent = title;
	element.id = 'diagram-title';
	svg.prepend(element);
	svg.setAttribute('aria-labelledby', element.id);
}

/** A commit without an id gets a random one from mermaid, which would pass for a real one. */
function removeInventedCommit(label: Element): void {
	if (!/^\d+-[0-9a-f]{7}$/.test(label.textContent?.trim() ?? '')) return;
	const background = label.previousElementSibling;
	if (background?.classList.contains('commit-label-bkg')) background.remove();
	label.remove();
}

/** Only the rules that match, as a style sheet of SVG rather than of HTML; without filters and animations. */
function restyle(svg: Element, document: Document): void {
	for (const old of svg.querySelectorAll('style')) {
		const rules: string[] = [];
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(old.textContent ?? '');
		for (const rule of sheet.cssRules as Iterable<CSSRule> as Iterable<CSSStyleRule>) {
			if (rule.style === undefined || rule.selectorText === undefined) continue;
			for (const property of ['filter', 'animation', 'cursor', 'transition', 'stroke-linecap-animation']) {
				rule.style.removeProperty(property);
			}
			const declarations = rule.style.cssText.trim();
			const selectors = rule.selectorText.split(/,\s*/).filter((selector) => matches(svg, selector));
			if (declarations !== '' && selectors.length > 0) rules.push(`${selectors.join(',')}{${rounded(declarations)}}`);
		}
		const style = document.createElementNS(svgNamespace, 'style');
		style.textContent = rules.join('\n');
		old.replaceWith(style);
	}
}

const matches = (svg: Element, selector: string): boolean =>
	!selector.includes(':') && (svg.matches(selector) || svg.ownerDocument.querySelector(selector) !== null);

/** To a hundredth of a pixel: what differs beyond comes from the processor, not from the diagram. */
const rounded = (text: string): string =>
	text.replace(/(?<![\w#])-?\d+\.\d{3,}(?:e[-+]?\d+)?/g, (number) =>
		String(Math.round(Number(number) * 100) / 100 + 0),
	);
