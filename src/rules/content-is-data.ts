import type { DocumentRule } from '../core/rule.ts';
import { isComment, isPlaceholder, type JsxAttribute } from '../core/syntax-tree.ts';

const wayOut =
	'Bodies are never run. Write the value itself; for the characters { and }, write \\{ and \\}, or use `code` marks.';

export const contentIsData: DocumentRule = {
	id: 'content-is-data',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A body holds no import, export, expression or spread. Placeholders such as {release.version} are for communications.',
	why: 'Content arrives in pull requests from people whom nobody knows. What is run at build time can do anything.',
	bad: { 'guides/code.mdx': "---\ntitle: Code\n---\n\nimport fs from 'node:fs'\n\nText {process.exit(1)}.\n" },
	good: { 'guides/text.mdx': '---\ntitle: Text\n---\n\n{/* a comment */}\n\nText `{process.exit(1)}`.\n' },
	*check(document) {
		for (const node of document.outline.expressions) {
			if (isComment(node)) continue;
			if (isPlaceholder(node)) {
				if (document.kind === 'communication') continue;
				yield {
					document,
					at: node,
					message: `Unexpected placeholder {${node.value}}, expected text`,
					help: 'Placeholders are filled in communications alone. Write the value itself.',
				};
			} else {
				const word = node.type === 'mdxjsEsm' ? /^\s*(import|export)/.exec(node.value)?.[1] : undefined;
				const found = word ? `\`${word}\` at the start of a line` : `expression {${excerpt(node.value)}}`;
				yield {
					document,
					at: node,
					message: `Unexpected ${found}, expected text`,
					help: word ? `Bodies are never run. Take it out, or begin the line with another word.` : wayOut,
				};
			}
		}
		for (const { node } of document.outline.components) {
			for (const attribute of node.attributes) {
				const found = codeIn(attribute);
				if (found)
					yield {
						document,
						at: node,
						message: `Unexpected ${found} in <${node.name}>, expected literal props`,
						help: `Write props as text: ${attribute.name ?? 'name'}="…".`,
					};
			}
		}
	},
};

function codeIn({ type, name, value }: JsxAttribute): string | undefined {
	if (type === 'mdxJsxExpressionAttribute') return `spread {${excerpt(String(value ?? ''))}}`;
	if (value !== null && typeof value === 'object') return `expression ${name}={${excerpt(value.value)}}`;
	return undefined;
}

const excerpt = (text: string): string => {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > 40 ? `${line.slice(0, 37)}…` : line;
};
