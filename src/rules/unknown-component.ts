import { componentNamed, components } from '../../schemas/components/index.ts';
import { nearest } from '../core/nearest.ts';
import type { DocumentRule } from '../core/rule.ts';

const names = components.map(({ name }) => name);

export const unknownComponent: DocumentRule = {
	id: 'unknown-component',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A body uses the listed components alone, each where it belongs; HTML is none of them.',
	why: 'A tag that is not listed could carry a script, and one that is misspelled would be shown as nothing.',
	bad: { 'guides/tags.mdx': '---\ntitle: Tags\n---\n\n<Calout>Mind the gap.</Calout>\n' },
	good: { 'guides/tags.mdx': '---\ntitle: Tags\n---\n\n<Callout>Mind the gap.</Callout>\n' },
	*check(document) {
		for (const { node, parents } of document.outline.components) {
			const name = node.name ?? '';
			const component = componentNamed(name);
			if (!component) {
				const near = nearest(name, names);
				yield {
					document,
					at: node,
					message: `Unexpected <${name}>, expected ${near ? `<${near}>` : 'Markdown or a listed component'}`,
					help: /^[a-z]/.test(name)
						? 'HTML is not used here. Write it in Markdown, or &lt; for the character <.'
						: `Listed are ${names.join(', ')}.`,
				};
			} else if (
				component.inside &&
				!parents.some((parent) => component.inside!.includes((parent as { name?: string }).name ?? ''))
			) {
				yield {
					document,
					at: node,
					message: `Unexpected <${name}> by itself, expected inside <${component.inside.join('> or <')}>`,
					help: `Put it between <${component.inside[0]}> and </${component.inside[0]}>.`,
				};
			}
		}
	},
};
