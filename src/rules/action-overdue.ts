import type { HandbookRule, Report } from '../core/rule.ts';
import { retrospectiveText } from './examples.ts';

const example = (due: string) => ({
	'retrospectives/2026-q3.mdx': retrospectiveText(
		`date: 2026-10-06\nactions:\n  - action: Test with a slow provider\n    owner: qa-lead\n    due: ${due}\n`,
	),
});

export const actionOverdue: HandbookRule = {
	id: 'action-overdue',
	group: 'team',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'What was decided in a retrospective or an exercise is done, or dropped, when it is due.',
	why: 'What we wanted to do differently and did not is the cause of the next incident.',
	bad: example('2026-10-30'),
	good: example('2026-12-15'),
	*check(handbook, { clock }) {
		const today = clock.today(handbook.config.timeZone);
		for (const document of handbook.all('retrospective'))
			for (const [index, { action, owner, due, status }] of document.fields.actions.entries())
				if (status === 'open' && due < today)
					yield told(
						document,
						['actions', index, 'due'],
						{ action, owner, due },
						'`status: done`, or `status: dropped`',
					);
		for (const document of handbook.all('exercise'))
			for (const [index, { action, owner, due, done }] of document.fields.followUps.entries())
				if (!done && due < today)
					yield told(document, ['followUps', index, 'due'], { action, owner, due }, '`done: true`');
	},
};

const told = (
	document: Report['document'],
	field: (string | number)[],
	{ action, owner, due }: { action: string; owner: string; due: string },
	states: string,
): Report => ({
	document,
	at: { field },
	message: `Unexpected open action «${action}» after ${due}, expected it done`,
	help: `Ask ${owner}. Write ${states}, or a later day with the reason in the text.`,
});
