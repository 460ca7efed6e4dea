import type { Root } from 'mdast';
import { filledBody, filledLine, type Values } from '../../core/fill-message.ts';
import type { Shaped } from '../../core/handbook.ts';
import { type Addresses, plainTree } from '../markdown/plain-tree.ts';
import { printMarkdown } from '../markdown/print-markdown.ts';

/** A message as Markdown: its subject, then its text, with what is known filled in. What is not stays in braces. */
export function messageText(message: Shaped<'communication'>, values: Values, addresses: Addresses): string {
	const { subject } = message.fields;
	const line =
		subject && filledLine(subject, values).map((part) => (typeof part === 'string' ? part : `{${part.open}}`));
	const body = message.body ? plainTree(filledBody(message.body, values), addresses) : [];
	const text = printMarkdown({ type: 'root', children: body } satisfies Root);
	return line ? `Subject: ${line.join('').replace(/\s+/g, ' ')}\n\n${text}` : text;
}
