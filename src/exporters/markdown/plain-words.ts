import type { Parents, Text } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

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

/** Never true of a text that the library would change. */
function areWords(value: string, { stack }: State, { before, after }: Info): boolean {
	if (meaning.test(value)) return false;
	if (/^$|[\r\n]$/.test(before) ? !begin.test(value) : /^[.(\n]/.test(value)) return false;
	if (/\n$/.test(value) || (value.endsWith(' ') && /^$|^[\r\n]/.test(after)) || (value.endsWith(':') && after === '/'))
		return false;
	return !(value.includes('\n') && stack.includes('tableCell'));
}
