import type { InlineCode, Paragraph, Parents, Text } from 'mdast';
import type { Handle, Info, Options, State } from 'mdast-util-to-markdown';
import type { Processor } from 'unified';

/** Characters that mean something wherever they stand, and pairs that make an address or a break of a line. */
const meaning = /[!#&*+<=>@[\\\]_`|~\t\r]|[Ww]\.|:\/| \n|\n(?!["'\p{L}])/u;
const begin = /^["'\p{L}]/u;

/**
 * Prints a text of Markdown (a handler of mdast-util-to-markdown). Most texts are words, in which nothing needs an
 * escape: they are told by a quick look that errs on the side of care, and the library, which tries some thirty patterns,
 * is asked for the others.
 */
export function printText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
	if (areWords(node.value, state, info)) return node.value;
	const siblings = parent?.children ?? [];
	const index = state.indexStack.at(-1) ?? 0;
	return state.safe(node.value, { ...info, afterNode: siblings[index + 1], beforeNode: siblings[index - 1] } as Info);
}

/** What a text begins with, for what stands before it: a letter is never escaped. */
printText.peek = (node: Text, parent: Parents | undefined, state: State, info: Info): string =>
	/^[A-Za-z]/.test(node.value) ? node.value[0]! : printText(node, parent, state, info);

/**
 * A plugin, behind all others: paragraphs that are one text of words, and code of one line, are printed as they stand.
 * The library would look for emphasis in the ones, and try all of its patterns on the others.
 */
export function printPlainly(this: Processor): void {
	const extensions = this.data().toMarkdownExtensions ?? [];
	const { paragraph, inlineCode } = Object.assign({}, ...extensions.flatMap(handlersIn)) as Record<string, Handle>;
	if (!paragraph || !inlineCode) throw new Error('Nothing is known of how paragraphs and code are printed.');
	const code: Handle = (node: InlineCode, parent, state, info) =>
		/^[^\s`|](?:[^\r\n`|]*[^\s`|])?$/.test(node.value) ? `\`${node.value}\`` : inlineCode(node, parent, state, info);
	extensions.push({
		handlers: {
			paragraph(node: Paragraph, parent, state, info) {
				const [only, ...more] = node.children;
				const isTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
				if (only?.type === 'text' && more.length === 0 && !isTask && areWords(only.value, state, info))
					return only.value;
				return paragraph(node, parent, state, info);
			},
			inlineCode: Object.assign(code, { peek: () => '`' }),
		},
	});
}

const handlersIn = ({ extensions, handlers }: Options): Options['handlers'][] => [
	...(extensions ?? []).flatMap(handlersIn),
	handlers,
];

/** Never true of a text that the library would change. */
function areWords(value: string, { stack }: State, { before, after }: Info): boolean {
	if (meaning.test(value)) return false;
	if (/^$|[\r\n]$/.test(before) ? !begin.test(value) : /^[.(\n]/.test(value)) return false;
	if (/\n$/.test(value) || (value.endsWith(' ') && /^$|^[\r\n]/.test(after)) || (value.endsWith(':') && after === '/'))
		return false;
	return !(value.includes('\n') && stack.includes('tableCell'));
}
