import { lineOf } from '../core/place.ts';
import type { DocumentRule } from '../core/rule.ts';

export const codeLanguage: DocumentRule = {
	id: 'code-language',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A block of code says its language.',
	why: 'A reader in a hurry has to tell what is typed from what is answered.',
	bad: { 'guides/pods.mdx': '---\ntitle: Pods\n---\n\n```\nkubectl get pods\n```\n' },
	good: { 'guides/pods.mdx': '---\ntitle: Pods\n---\n\n```sh\nkubectl get pods\n```\n' },
	*check(document) {
		for (const { lang, position } of document.outline.code) {
			if (!position) continue;
			const { line, column } = position.start;
			const toEnd = () => ({
				start: { line, column },
				end: { line, column: (lineOf(document.source, line) ?? '').length + 1 },
			});
			if (!lang) {
				yield {
					document,
					at: toEnd(),
					message: 'Missing language of a block of code, expected one behind the marks',
					help: 'Write ```sh for commands, ```text for what a program answers, or the name of the language.',
				};
			} else if (lang !== 'mermaid' && lang.toLowerCase() === 'mermaid') {
				yield {
					document,
					at: toEnd(),
					message: `Unexpected language \`${lang}\`, expected \`mermaid\``,
					help: 'Write it in small letters; else the diagram is shown as text.',
				};
			}
		}
	},
};
