import { occurrences } from '../core/calendar.ts';
import { addDays } from '../core/day.ts';
import { isPublishable } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { dateIn, startOfDay } from '../core/instant.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { calendarEntries } from './calendar-month.ts';
import { dueOf } from './deployments.ts';
import type { Library } from './library.ts';
import { turnsOf } from './release-health.ts';
import { reviewsByDue } from './review.ts';

/**
 * The first instant (milliseconds since 1970) at which a page built now is out of date though nobody wrote anything:
 * findings change (`holdsUntil`), a day begins, something on the calendar begins or ends, a release is due or a
 * stage of it ends, a message is to be sent, a way back closes, a review falls due. At the latest the next midnight, because pages show today.
 */
export function shownUntil({ current, editions, now }: Library, holdsUntil: number): number {
	const zones = new Set([current.config.timeZone, 'UTC']);
	const midnights = [...zones].map((zone) => startOfDay(addDays(dateIn(now, zone), 1), zone));
	const limit = Math.min(holdsUntil, ...midnights);
	const instants = [current, ...editions].flatMap((handbook) => instantsOf(handbook, now, limit));
	return instants.reduce((first, at) => (at > now && at < first ? at : first), limit);
}

const instantsOf = (handbook: Handbook, from: number, to: number): number[] =>
	[
		...occurrences(calendarEntries(handbook), from, to).flatMap(({ start, end }) => [start, end]),
		...handbook.all('release').map((release) => dueOf(handbook, release)),
		...handbook.all('release').flatMap((release) => turnsOf(handbook, release)),
		...handbook.all('rollback-plan').map((plan) => windowEnd(handbook, plan)),
		...reviewsByDue(handbook)
			.filter(({ document }) => isPublishable(document))
			.map(({ due }) => due),
	].filter((at) => at !== undefined);
