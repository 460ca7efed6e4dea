import type { Stretch } from '../core/coverage.ts';
import { dateInWords } from '../core/date-words.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { clockIn, dateIn } from '../core/instant.ts';
import { type DutyShift, dutyGaps, onDuty, shiftsOf } from '../core/on-duty.ts';
import { inWords } from '../core/words.ts';

/** Whom to call of a team, for its services. */
export interface TeamDuty {
	team: Shaped<'team'>;
	services: Shaped<'service'>[];
	shifts: DutyShift[];
	/** Who is called at the time that the page is made for. */
	now: string[];
	/** When nobody is, within a week from then. */
	gaps: Stretch[];
}

/** Every team that has somebody on call, those first whose services matter most. */
export function teamDuties(handbook: Handbook, now: number): TeamDuty[] {
	return handbook
		.all('team')
		.filter(({ fields }) => fields.onCall)
		.map((team) => {
			const shifts = shiftsOf(handbook, team);
			return {
				team,
				services: handbook
					.all('service')
					.filter(({ fields }) => fields.owner === team.id)
					.sort((a, b) => (a.fields.tier ?? 4) - (b.fields.tier ?? 4)),
				shifts,
				now: onDuty(shifts, now),
				gaps: dutyGaps(shifts, now),
			};
		})
		.sort((a, b) => b.services.length - a.services.length);
}

/** `every day, 07:00–21:00`; `Sun, 09:00–21:00`; `around the clock`. */
export function hoursInWords({ from, to, days = [] }: DutyShift): string {
	if (from === '00:00' && to === '24:00' && days.length === 0) return 'around the clock';
	const on = days.length ? days.map((day) => inWords(day).slice(0, 3)).join(', ') : 'every day';
	return `${on}, ${from}–${to}`;
}

/** `Sun 22 Nov 2026, 07:00 to 09:00`, on the clocks of a zone. */
export function gapInWords({ start, end }: Stretch, zone: string): string {
	const [from, to] = [dateIn(start, zone), dateIn(end, zone)];
	return `${dateInWords(from)}, ${clockIn(start, zone)} to ${from === to ? '' : `${dateInWords(to)}, `}${clockIn(end, zone)}`;
}
