import type { Text } from 'mdast';
import type { FieldPath } from '../core/front-matter.ts';
import type { DocumentRule } from '../core/rule.ts';
import { walk } from '../core/syntax-tree.ts';
import { eachText } from '../core/texts.ts';

const placeholder = /\b(TODO|TBD|TBA|FIXME|XXX)\b|\b(lorem ipsum)\b|\?{3,}/i;
/** Quicker, and true wherever the other one finds something that counts. */
const worthALook = /TODO|TB[DA]|FIXME|XXX|[Ll](?:orem|OREM)|\?{3}/;
const shouted = /^[A-Z?]+$|^lorem ipsum$/i;

export const placeholderText: DocumentRule = {
	id: 'placeholder-text',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	asks: 'Nothing is left to be written: no TODO, TBD, FIXME, ??? and no lorem ipsum.',
	why: 'A gap that its writer meant to fill is found by the reader, in the incident.',
	bad: { 'guides/on-call.mdx': '---\ntitle: On call\n---\n\nCall TBD.\n' },
	good: { 'guides/on-call.mdx': '---\ntitle: On call\n---\n\nCall the platform team.\n' },
	*check(document) {
		const fields: { word: string; field: FieldPath }[] = [];
		eachText(document.frontMatter.data, (text, path) => {
			const word = placeholderIn(text);
			if (word) fields.push({ word, field: [...path] });
		});
		for (const { word, field } of fields) yield { document, at: { field }, ...told(word) };
		if (!document.body || !worthALook.test(document.source)) return;
		const found: Text[] = [];
		walk(document.body, (node) => {
			if (node.type === 'text' && placeholderIn((node as Text).value)) found.push(node as Text);
		});
		for (const node of found) {
			const word = placeholderIn(node.value)!;
			yield { document, at: placeOf(document.source, node, word), ...told(word) };
		}
	},
};

const told = (word: string) => ({
	message: `Unexpected \`${word}\`, expected what is meant`,
	help: 'Write it, or say who will and take the sentence out until then.',
});

/** `TODO` is one; «todo list» is a word of the language. */
function placeholderIn(text: string): string | undefined {
	const found = placeholder.exec(text)?.[0];
	return found && (found === found.toUpperCase() || found.toLowerCase() === 'lorem ipsum') && shouted.test(found)
		? found
		: undefined;
}

function placeOf(source: string, node: Text, word: string) {
	const { start, end } = node.position!;
	const offset = source.indexOf(word, start.offset ?? 0);
	if (offset === -1 || offset > (end.offset ?? 0)) return node;
	const lineStart = source.lastIndexOf('\n', offset) + 1;
	const line = start.line + source.slice(start.offset ?? 0, offset).split('\n').length - 1;
	const column = offset - lineStart + 1;
	return { start: { line, column }, end: { line, column: column + word.length } };
}
