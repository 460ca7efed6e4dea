import { suggester } from '../core/nearest.ts';
import { namesField, placeholdersIn } from '../core/placeholders.ts';
import type { HandbookRule } from '../core/rule.ts';

const message = (placeholder: string) =>
	`---\ntitle: Release announcement\nmoment: after-release\nto: customers\nchannels: [email]\nvariables:\n  - name: release.highlight\n---\n\nWhat is new: {${placeholder}}\n`;

export const placeholderResolves: HandbookRule = {
	id: 'placeholder-resolves',
	group: 'communication',
	scope: 'handbook',
	severity: 'error',
	asks: 'A placeholder of a message is one of its variables, or a field of a document such as {release.version}.',
	why: 'A placeholder that nobody fills is sent to customers as it stands.',
	bad: { 'communications/announcement.mdx': message('release.higlight') },
	good: { 'communications/announcement.mdx': message('release.highlight') },
	*check(handbook) {
		const suggest = suggester();
		for (const document of handbook.all('communication')) {
			const declared = document.fields.variables.map(({ name }) => name);
			for (const { name, at } of placeholdersIn(document)) {
				if (declared.includes(name) || namesField(name)) continue;
				const near = suggest(name, declared);
				yield {
					document,
					...(at ? { at } : {}),
					message: `Unexpected placeholder {${name}}, expected ${near ? `{${near}}` : 'one of the variables of the message'}`,
					help: near
						? `Write {${near}}, or add \`${name}\` to \`variables\`.`
						: `Add \`${name}\` to \`variables\`, and say what belongs there.`,
				};
			}
		}
	},
};
