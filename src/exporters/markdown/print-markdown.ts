import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { AsWritten } from './as-written.ts';
import { printPlainly, printText } from './plain-words.ts';

const processor = unified()
	.use(remarkStringify, {
		bullet: '-',
		emphasis: '*',
		rule: '-',
		fences: true,
		listItemIndent: 'one',
		// the library takes handlers of nodes that it does not know, but its types do not
		handlers: { text: printText, ...({ asWritten: ({ value }: AsWritten) => value } as object) },
	})
	.use(remarkGfm, { tablePipeAlign: false })
	.use(printPlainly)
	.freeze();

/** A tree without components to GitHub Flavored Markdown. What a text would mean as Markdown or HTML is escaped. */
export const printMarkdown = (tree: Root): string => processor.stringify(tree);
