import type { Shaped } from '../core/handbook.ts';
import { placeholdersIn } from '../core/placeholders.ts';
import type { HandbookRule } from '../core/rule.ts';
import { incidentMessageText } from './examples.ts';

/** The seven things that a message about an incident tells, and the names that placeholders have for them. */
const asked: [label: string, names: RegExp][] = [
	['title', /^(title|name|subject)$/i],
	['status', /^(status|state|phase)$/i],
	['impact', /^(impact|effect|affected)$/i],
	['started', /^(started|start|since|began|startedAt|begin)$/i],
	['last update', /^(lastUpdate|updated|updatedAt|now|time)$/i],
	['next update', /^(nextUpdate|next|nextMessage)$/i],
	['actions', /^(actions?|measures?|steps|doing|workaround)$/i],
];

export const incidentFields: HandbookRule = {
	id: 'incident-fields',
	group: 'communication',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A message about an incident has the title, the status, the impact, the start, the last and the next update, and what is done.',
	why: 'What the first message leaves out is asked by every customer, one by one.',
	bad: {
		'communications/investigating.mdx': incidentMessageText('cadence: PT30M\n').replace(
			', next at {incident.nextUpdate}',
			'',
		),
	},
	good: { 'communications/investigating.mdx': incidentMessageText('cadence: PT30M\n') },
	*check(handbook) {
		for (const document of handbook.all('communication')) {
			if (!document.fields.moment.startsWith('incident-') || !document.hasBody) continue;
			const missing = missingIn(document);
			if (missing.length === 0) continue;
			yield {
				document,
				at: { field: ['moment'] },
				message: `Missing ${missing.join(', ')} in the message, expected the seven fields of an incident`,
				help: `Add a placeholder for each, such as {incident.${camelCase(missing[0]!)}}, and declare it in \`variables\`.`,
			};
		}
	},
};

function missingIn(document: Shaped<'communication'>): string[] {
	const names = placeholdersIn(document).map(({ name }) => name.split('.').at(-1)!);
	const over = document.fields.moment === 'incident-resolved';
	return asked
		.filter(([label, form]) => !(over && label === 'next update') && !names.some((name) => form.test(name)))
		.map(([label]) => label);
}

const camelCase = (label: string): string => label.replace(/ (\w)/, (_, letter: string) => letter.toUpperCase());
