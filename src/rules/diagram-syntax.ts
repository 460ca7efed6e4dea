import { diagramRefusal } from '../core/diagram-refusal.ts';
import { spanOfLine } from '../core/place.ts';
import type { DocumentRule } from '../core/rule.ts';

const guide = (...lines: string[]) =>
	`---\ntitle: How a release goes\n---\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;

/** What can be told without mermaid. The build draws the diagrams, and finds which of them cannot be read (`cli/diagram-findings.ts`). */
export const diagramSyntax: DocumentRule = {
	id: 'diagram-syntax',
	group: 'document',
	scope: 'document',
	severity: 'error',
	asks: 'A diagram can be drawn: it is of a kind that is drawn here, and holds neither links, pictures, formulas nor settings of its own.',
	why: 'A diagram that cannot be drawn is shown as its source, which is no picture.',
	bad: { 'guides/release.mdx': guide('flowchart LR', '  freeze --> go', '  click go "https://parcelway.example/go"') },
	good: { 'guides/release.mdx': guide('flowchart LR', '  freeze --> go') },
	*check(document) {
		for (const { lang, value, position } of document.outline.code) {
			const refused = lang === 'mermaid' && position ? diagramRefusal(value) : undefined;
			if (!refused) continue;
			const { message, help, line } = refused;
			yield { document, at: spanOfLine(document.source, position!.start.line + line), message, help };
		}
	},
};
