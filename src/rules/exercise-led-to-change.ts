import { dateOf, dayOf } from '../core/day.ts';
import type { HandbookRule } from '../core/rule.ts';
import { exerciseText } from './examples.ts';

/** So long it may take until what was found is written down as something to do. */
const graceDays = 14;

export const exerciseLedToChange: HandbookRule = {
	id: 'exercise-led-to-change',
	group: 'team',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'An exercise that found something names what was changed because of it, or what is to be done.',
	why: 'An exercise after which everything stays as it was has cost a morning and taught nobody.',
	bad: { 'exercises/tabletop.mdx': exerciseText('date: 2026-10-14\noutcome: passed-with-findings\n') },
	good: {
		'exercises/tabletop.mdx': exerciseText(
			'date: 2026-10-14\noutcome: passed-with-findings\nfollowUps:\n  - action: Let both on-calls read the hotline\n    owner: tech-lead\n    due: 2026-12-01\n',
		),
	},
	*check(handbook, { clock }) {
		const latest = dateOf(dayOf(clock.today(handbook.config.timeZone)) - graceDays);
		for (const document of handbook.all('exercise')) {
			const { outcome, date, followUps, changed } = document.fields;
			if (outcome !== 'passed-with-findings' && outcome !== 'failed') continue;
			if (followUps.length || changed.length || date > latest) continue;
			yield {
				document,
				at: { field: ['outcome'] },
				message: `Missing follow-up of an exercise that ${outcome === 'failed' ? 'failed' : 'found something'}, expected what is changed because of it`,
				help: 'Write `followUps` with owner and day, and `changed` with the documents that were mended.',
			};
		}
	},
};
