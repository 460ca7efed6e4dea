import type { Root, RootContent } from 'mdast';
import { kindNamed } from '../../schemas/index.ts';
import { type Document, titleOf } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { keepWritten } from './markdown/as-written.ts';
import { fieldList } from './markdown/field-list.ts';
import { type Addresses, plainTree } from './markdown/plain-tree.ts';
import { printMarkdown } from './markdown/print-markdown.ts';

/** What a twin is told of the site around it. */
export interface TwinContext extends Addresses {
	handbook: Handbook;
	/** The address of the page that the twin is of. */
	page: string;
	/** The address of another document's twin; undefined where it has none. */
	twin(document: Document): string | undefined;
}

/**
 * The page of a document as Markdown, for programs that read (`index.md` beside the page): its title, its fields as a
 * list, its text with components told in words. Says no more than the page, and leaves out comments and set-aside rules.
 */
export function markdownTwin(document: Document, context: TwinContext): string {
	const { handbook, page } = context;
	const { edition } = handbook;
	const summary = (document.frontMatter.data as { summary?: unknown } | undefined)?.summary;
	const linked = new Map(
		handbook.references(document).flatMap(({ by, to }): [string, string][] => {
			const target = 'field' in by ? handbook.find(to.kind, to.id, to.locale) : undefined;
			const url = target && context.twin(target);
			return 'field' in by && url ? [[by.field.join('/'), url]] : [];
		}),
	);
	const fields = fieldList(document.frontMatter.data, (path) => linked.get(path));
	const origin = `${kindNamed(document.kind)!.label} of ${handbook.config.name}${edition ? `, edition ${edition.title}${edition.frozen ? `, frozen on ${edition.frozen}` : ''}` : ''}. `;
	const children: RootContent[] = [
		{ type: 'heading', depth: 1, children: [{ type: 'text', value: titleOf(document) }] },
		...(typeof summary === 'string' ? [paragraph(summary)] : []),
		{
			type: 'paragraph',
			children: [
				{ type: 'text', value: `${origin}Page: ` },
				{ type: 'link', url: page, children: [{ type: 'text', value: page }] },
			],
		},
		...(fields ? [fields] : []),
		...(document.body
			? plainTree(keepWritten(document.body, document.source, context), context)
			: [{ type: 'code', lang: 'mdx', value: document.source } satisfies RootContent]),
	];
	return printMarkdown({ type: 'root', children } satisfies Root);
}

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
