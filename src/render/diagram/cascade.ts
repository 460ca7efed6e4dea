import type { StyleOf, TextStyle } from './text-box.ts';
import { exInEm } from './text-width.ts';

const attributes = ['font-size', 'font-weight', 'text-anchor', 'dominant-baseline'] as const;
type Property = (typeof attributes)[number] | 'white-space';
const properties: readonly Property[] = [...attributes, 'white-space'];
const initial: TextStyle = { size: 16, bold: false, anchor: 'start', baseline: 'auto', keepSpaces: false };

interface Rule {
	selector: string;
	weight: number;
	values: Partial<Record<Property, { value: string; important: boolean }>>;
}

/** The style sheet of the diagram that was measured last: mermaid sets it before it draws. */
let known: { text: string; rules: Rule[] } = { text: '', rules: [] };

/**
 * The text styles of an element's drawing: presentation attributes, the rules of its style sheet, `style` attributes,
 * inheritance. jsdom's own `getComputedStyle` does not know the attributes of SVG and is slow.
 */
export function cascade(within: Element): StyleOf {
	const sheet = (within.closest('svg') ?? within).closest('body > div, body > svg')?.querySelector('style');
	const text = sheet?.textContent ?? '';
	if (text !== known.text) known = { text, rules: readRules((sheet as HTMLStyleElement | undefined)?.sheet ?? null) };
	const { rules } = known;
	const seen = new Map<Element, TextStyle>();
	const styleOf: StyleOf = (element) => {
		let style = seen.get(element);
		if (style === undefined) {
			const parent = element.parentElement;
			style = computed(element, parent === null ? initial : styleOf(parent), rules);
			seen.set(element, style);
		}
		return style;
	};
	return styleOf;
}

function computed(element: Element, inherited: TextStyle, rules: Rule[]): TextStyle {
	const own = new Map<Property, string>();
	for (const name of attributes) {
		const value = element.getAttribute(name);
		if (value !== null) own.set(name, value);
	}
	const space = element.getAttribute('xml:space');
	if (space === 'preserve') own.set('white-space', 'pre');
	const winners = new Map<Property, number>();
	const offer = (name: Property, value: string, weight: number): void => {
		if (weight < (winners.get(name) ?? -1)) return;
		winners.set(name, weight);
		own.set(name, value);
	};
	for (const { selector, weight, values } of rules) {
		if (!element.matches(selector)) continue;
		for (const [name, { value, important }] of Object.entries(values)) {
			offer(name as Property, value, important ? weight + 1e9 : weight);
		}
	}
	for (const [, name, value, important] of (element.getAttribute('style') ?? '').matchAll(
		/([\w-]+)\s*:\s*([^;!]+)(!\s*important)?/g,
	)) {
		if (properties.includes(name as Property)) offer(name as Property, value!.trim(), important ? 2e9 : 1e8);
	}
	const size = own.get('font-size');
	const weight = /^(normal|bold|bolder|lighter|[1-9]00)$/.exec(own.get('font-weight') ?? '')?.[0];
	return {
		size: size === undefined ? inherited.size : (pixels(size, inherited.size) ?? inherited.size),
		bold: weight === undefined ? inherited.bold : /^(bold|bolder|[6-9]00)$/.test(weight),
		anchor: own.get('text-anchor') ?? inherited.anchor,
		baseline: own.get('dominant-baseline') ?? inherited.baseline,
		keepSpaces: own.has('white-space') ? /^(pre|break-spaces)/.test(own.get('white-space')!) : inherited.keepSpaces,
	};
}

function readRules(sheet: CSSStyleSheet | null): Rule[] {
	const rules: Rule[] = [];
	for (const rule of (sheet?.cssRules ?? []) as Iterable<CSSRule>) {
		const { style, selectorText } = rule as CSSStyleRule;
		if (style === undefined || selectorText === undefined) continue;
		const values: Rule['values'] = {};
		for (const name of properties) {
			const value = style.getPropertyValue(name);
			if (value !== '') values[name] = { value, important: style.getPropertyPriority(name) === 'important' };
		}
		if (Object.keys(values).length === 0) continue;
		for (const selector of selectorText.split(',')) {
			if (!selector.includes(':')) rules.push({ selector, weight: specificity(selector), values });
		}
	}
	return rules;
}

/** CSS Selectors 4, section 15, for the selectors that mermaid writes: ids, classes and attributes, elements. */
function specificity(selector: string): number {
	const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
	return count(/#/g) * 10_000 + count(/\.|\[/g) * 100 + count(/(?<![#.[\w-])[a-z]/gi);
}

function pixels(value: string, inherited: number): number | undefined {
	const [, number, unit] = /^([\d.]+)(px|em|rem|%|pt|ex|)$/.exec(value) ?? [];
	if (number === undefined) return undefined;
	const factor = { px: 1, '': 1, em: inherited, rem: 16, '%': inherited / 100, pt: 4 / 3, ex: inherited * exInEm }[
		unit!
	]!;
	return Number(number) * factor;
}
