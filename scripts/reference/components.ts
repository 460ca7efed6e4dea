import type { Component } from '../../schemas/components/component.ts';
import { components } from '../../schemas/components/index.ts';
import { fieldRows, fieldTable } from './fields.ts';

/** The reference page of the content components. */
export function componentsPage(): string {
	const parts = (components as readonly Component[]).map(({ name, description, props, inside, example }) => {
		const rows = fieldRows(props);
		return [
			`## ${name}`,
			`${description}${inside ? ` Stands inside ${inside.map((each) => `\`<${each}>\``).join(' or ')}.` : ''}`,
			...(rows.length ? [fieldTable(rows)] : []),
			`\`\`\`\`mdx\n${example}\n\`\`\`\``,
		].join('\n\n');
	});
	return `<!-- Written by \`npm run docs\` from schemas/components. Change those. -->\n\n# Components of a body\n\n${parts.join('\n\n')}\n`;
}
