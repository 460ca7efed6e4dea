import type { Element, ElementContent, Properties } from 'hast';

/** An element whose parts are known: `h` of hastscript looks each of them up, which tells where there are thousands. */
export const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
	type: 'element',
	tagName,
	properties,
	children,
});
