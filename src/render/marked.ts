import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { partsOfMarked } from '../core/text-parts.ts';

/** A prop that is read as a line: plain text, but for code between backticks. */
export const marked = (text: string): ElementContent[] =>
	partsOfMarked(text).map((part) => (part.isCode ? h('code', part.text) : { type: 'text', value: part.text }));
