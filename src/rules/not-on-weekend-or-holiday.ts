import { weekdayAt } from '../../schemas/fields/weekday.ts';
import { calendarOf } from '../core/calendar.ts';
import { dateOf, dayOf, partsOf } from '../core/day.ts';
import type { Document } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { dateIn, longDateIn } from '../core/instant.ts';
import { isAhead } from '../core/release-line.ts';
import { during, type Outing, outingOf } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Types that can wait for a working day. */
const patient = ['feature', 'lts'];
/** Longer outings are no evening of deploying: they touch a weekend by themselves. */
const longest = 7;

const planned = (date: string) => ({
	'handbook.yaml': 'name: Shop\nweekend: [saturday, sunday]\n',
	...releaseExample('2.4.0', { status: 'planned', fields: `date: ${date}\n` }),
});

export const notOnWeekendOrHoliday: HandbookRule = {
	id: 'not-on-weekend-or-holiday',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, cadence }) => (cadence === 'continuous' || size === 'solo' ? 'info' : 'warning'),
	asks: 'A release that can wait does not go out on a weekend or a holiday.',
	why: 'Those who could help are away, and those who are called come late.',
	bad: planned('2026-12-05'),
	good: planned('2026-12-08'),
	*check(handbook) {
		const holidays = calendarOf(handbook).filter(
			({ category, status }) => category === 'holiday' && status !== 'cancelled',
		);
		for (const document of handbook.all('release')) {
			const outing = outingOf(handbook, document);
			if (!outing || !isAhead(document) || !patient.includes(document.fields.type)) continue;
			const concerned = during(holidays, outing).find(
				({ services }) => !services.length || services.some((id) => document.fields.services.includes(id)),
			);
			const found = concerned
				? { name: concerned.title, at: Math.max(outing.start, concerned.start), document: concerned.document }
				: dayOff(handbook, outing);
			if (!found) continue;
			yield {
				document,
				at: { field: outing.field },
				message: `Unexpected release on ${longDateIn(found.at, outing.zone)} (${found.name}), expected a working day`,
				help: 'Move it to a day on which everybody who might be needed is there; only hotfixes and security releases do not wait.',
				related: found.document ? [{ document: found.document, at: { field: ['start'] }, message: found.name }] : [],
			};
		}
	},
};

/** The first day of an outing on which nobody works, as `handbook.yaml` has it. */
function dayOff(
	{ config }: Handbook,
	{ start, end, zone }: Outing,
): { name: string; at: number; document?: Document } | undefined {
	const first = dayOf(dateIn(start, zone));
	const last = Math.min(dayOf(dateIn(Math.max(start, end - 1), zone)), first + longest);
	for (let day = first; day <= last; day++) {
		const at = Math.max(start, start + (day - first) * 86_400_000);
		const holiday = config.holidays.find(({ date }) => date === dateOf(day));
		if (holiday) return { name: holiday.name, at };
		const weekday = weekdayAt(partsOf(day).weekday);
		if (config.weekend.some((each) => each === weekday)) return { name: 'weekend', at };
	}
	return undefined;
}
