import type { ListItem, RootContent } from 'mdast';
import { printMarkdown } from './markdown/print-markdown.ts';

/** What a handbook holds, as https://llmstxt.org has it: a title, what it is, and lists of links with a note each. */
export interface LlmsText {
	name: string;
	description: string | undefined;
	sections: { title: string; links: { title: string; url: string; note?: string | undefined }[] }[];
}

export function llmsText({ name, description, sections }: LlmsText): string {
	const children: RootContent[] = [
		{ type: 'heading', depth: 1, children: [text(name)] },
		...(description
			? [{ type: 'blockquote', children: [{ type: 'paragraph', children: [text(description)] }] } satisfies RootContent]
			: []),
		...sections
			.filter(({ links }) => links.length)
			.flatMap(({ title, links }): RootContent[] => [
				{ type: 'heading', depth: 2, children: [text(title)] },
				{ type: 'list', ordered: false, spread: false, children: links.map(itemOf) },
			]),
	];
	return printMarkdown({ type: 'root', children });
}

const itemOf = ({ title, url, note }: LlmsText['sections'][number]['links'][number]): ListItem => ({
	type: 'listItem',
	spread: false,
	children: [
		{
			type: 'paragraph',
			children: [{ type: 'link', url, children: [text(title)] }, ...(note ? [text(`: ${note}`)] : [])],
		},
	],
});

/** On one line: each entry is one. */
const text = (value: string) => ({ type: 'text' as const, value: value.replace(/\s+/g, ' ') });
