import { calendarOf } from '../core/calendar.ts';
import type { CalendarEntry } from '../core/calendar-entry.ts';
import { isOf } from '../core/document.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { isAhead } from '../core/release-line.ts';
import { during, lastEnvironments, outingOf } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Types that a freeze holds back. Whether it lets hotfixes and security releases pass is told in its text. */
const heldBack = ['feature', 'lts'];

const freeze = {
	'events/year-end.mdx':
		'---\ntitle: Year-end freeze\ncategory: freeze\nstart: 2026-12-18\nend: 2027-01-03\n---\n\nNothing is changed.\n',
};
const planned = (day: string) => releaseExample('2.4.0', { status: 'planned', fields: `date: ${day}\n` });

export const notInFreeze: HandbookRule = {
	id: 'not-in-freeze',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size }) => (size === 'solo' ? 'warning' : 'error'),
	asks: 'A release does not go out during a freeze of its services.',
	why: 'A freeze is a promise that nothing moves; others have planned their busiest days around it.',
	bad: { ...freeze, ...planned('2026-12-22') },
	good: { ...freeze, ...planned('2026-12-15') },
	*check(handbook) {
		const freezes = calendarOf(handbook).filter(
			({ category, status }) => category === 'freeze' && status === 'confirmed',
		);
		for (const document of handbook.all('release')) {
			const outing = outingOf(handbook, document);
			if (!outing || !isAhead(document) || !heldBack.includes(document.fields.type)) continue;
			const hit = during(freezes, outing).find((each) => concerns(handbook, each, document));
			if (!hit) continue;
			yield {
				document,
				at: { field: outing.field },
				message: `Unexpected release during «${hit.title}», expected it before or after`,
				help: 'Move the release, or change the freeze if it is not meant for these services.',
				related: [{ document: hit.document, at: { field: ['start'] }, message: 'The freeze' }],
			};
		}
	},
};

function concerns(handbook: Handbook, { document, services }: CalendarEntry, release: Shaped<'release'>): boolean {
	const own = release.fields.services;
	if (services.length && own.length && !services.some((id) => own.includes(id))) return false;
	const environments = isOf(document, 'event') ? document.fields.environments : [];
	const last = lastEnvironments(handbook);
	return !environments.length || !last.size || environments.some((id) => last.has(id));
}
