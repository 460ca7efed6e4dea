import { componentNamed } from '../../schemas/components/index.ts';
import { attributePlace, propsAsWritten } from '../core/props.ts';
import type { DocumentRule } from '../core/rule.ts';
import { shapeOf } from '../core/shape.ts';

export const componentProps: DocumentRule = {
	id: 'component-props',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'The props of a component have the form that it asks.',
	why: 'A step that takes `20 min` takes no time in a sum.',
	bad: { 'guides/steps.mdx': '---\ntitle: Steps\n---\n\n<Step takes="20 min">Wait.</Step>\n' },
	good: { 'guides/steps.mdx': '---\ntitle: Steps\n---\n\n<Step takes="PT20M">Wait.</Step>\n' },
	*check(document) {
		for (const { node } of document.outline.components) {
			const component = node.name ? componentNamed(node.name) : undefined;
			if (!component) continue;
			const seen = new Set<string>();
			for (const { name } of node.attributes) {
				if (name && seen.has(name)) {
					yield {
						document,
						at: node,
						message: `Unexpected second \`${name}\` in <${node.name}>, expected one`,
						help: 'Keep one of the two.',
					};
				}
				if (name) seen.add(name);
			}
			for (const { path, message, help } of shapeOf(component.props, propsAsWritten(node)).issues) {
				const place = attributePlace(document.source, node, String(path[0] ?? ''));
				yield {
					document,
					at: place ?? node,
					message: message.replace('field', 'prop').replace(/(,|$)/, ` of <${node.name}>$1`),
					help,
				};
			}
		}
	},
};
