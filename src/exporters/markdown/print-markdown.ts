import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { printText } from './plain-words.ts';

const processor = unified()
	.use(remarkStringify, {
		bullet: '-',
		emphasis: '*',
		rule: '-',
		fences: true,
		listItemIndent: 'one',
		handlers: { text: printText },
	})
	.use(remarkGfm, { tablePipeAlign: false })
	.freeze();

/** A tree without components to GitHub Flavored Markdown. What a text would mean as Markdown or HTML is escaped. */
export const printMarkdown = (tree: Root): string => processor.stringify(tree);
