import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a reader of GitHub Flavored Markdown takes for HTML, for a link and for a picture. */
export function parseMarkdown(text: string): { html: string[]; links: string[]; images: string[] } {
	const found = { html: [] as string[], links: [] as string[], images: [] as string[] };
	const visit = (node: Nodes): void => {
		if (node.type === 'html') found.html.push(node.value);
		if (node.type === 'link') found.links.push(node.url);
		if (node.type === 'image') found.images.push(node.url);
		if ('children' in node) node.children.forEach(visit);
	};
	visit(unified().use(remarkParse).use(remarkGfm).parse(text));
	return found;
}
