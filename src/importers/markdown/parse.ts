import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** CommonMark with GFM, as GitHub reads it. Raw HTML stays in `html` nodes: see `translate-html.ts`. */
export const parseMarkdown = (markdown: string): Root => processor.parse(markdown);
