import type { Element, ElementContent, Nodes, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * A tree to HTML: the text that hast-util-to-html makes of it, in a fraction of the time. The library looks up each
 * attribute in tables of all that HTML and SVG know; what pages hold by the hundred is told here, and it is asked for
 * the rest.
 */
export function writeHtml(node: Nodes): string {
	if (node.type === 'root') return writeAll(node.children);
	if (node.type === 'text') return node.value.replace(/[<&]/g, escaped);
	return node.type === 'element' && !rare.has(node.tagName) ? writeElement(node) : toHtml(node);
}

/** Elements that end at once, beside `voids`, and those inside of which other laws hold. */
const rare = new Set(
	(
		'area base basefont bgsound col command embed frame image keygen link meta param source track wbr ' +
		'math script style svg template'
	).split(' '),
);
const voids = new Set(['br', 'hr', 'img', 'input']);

function writeElement({ tagName, properties, children }: Element): string {
	const content = writeAll(children);
	const opening = `<${tagName}${attributesOf(properties)}>`;
	return content === '' && voids.has(tagName) ? opening : `${opening}${content}</${tagName}>`;
}

function writeAll(nodes: readonly (RootContent | ElementContent)[]): string {
	let html = '';
	for (const node of nodes) html += writeHtml(node);
	return html;
}

function attributesOf(properties: Properties): string {
	let text = '';
	for (const key in properties) {
		const value = properties[key];
		if (value === undefined || value === null) continue;
		const name = nameOf(key);
		const written = name === undefined ? undefined : writtenValue(value);
		text += written === undefined ? byLibrary(key, value) : ` ${name}="${written.replace(/["&'`\0]/g, escaped)}"`;
	}
	return text;
}

/** Attributes of which a text means the text: not that they are set. */
const names = new Map<string, string | undefined>([
	['className', 'class'],
	['dateTime', 'datetime'],
	['tabIndex', 'tabindex'],
	['ariaLabel', 'aria-label'],
	['ariaHidden', 'aria-hidden'],
	...['align', 'alt', 'decoding', 'height', 'href', 'id', 'loading', 'name', 'rel', 'role', 'src', 'title', 'type'].map(
		(name) => [name, name] as const,
	),
	...['value', 'width'].map((name) => [name, name] as const),
]);

function nameOf(key: string): string | undefined {
	if (!names.has(key)) {
		const isData = /^data(?:[A-Z][a-z]+)+$/.test(key);
		names.set(key, isData ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : undefined);
	}
	return names.get(key);
}

/** Undefined for what is more than text. */
function writtenValue(value: NonNullable<Properties[string]>): string | undefined {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.join(' ').trim();
	return typeof value === 'number' && !Number.isNaN(value) ? String(value) : undefined;
}

const byLibrary = (key: string, value: Properties[string]): string =>
	toHtml({ type: 'element', tagName: 'p', properties: { [key]: value }, children: [] }).slice(
		'<p'.length,
		-'></p>'.length,
	);

const escaped = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
