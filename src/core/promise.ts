import { monthNames } from './calendar-names.ts';
import { dateOf, dayOf } from './day.ts';
import { clockIn, dateIn, toEpoch } from './instant.ts';

const months = monthNames.map((name) => name.toLowerCase());
const promised = /\bnext (?:update|message|news)\b/gi;
/** So much of a sentence may stand between the announcement and the end of its time. */
const longest = 200;
const moment = new RegExp(
	String.raw`^[^.]*?(?:(?<day>\d{1,2}) (?<month>${months.join('|')})\b[^.:]*?)?\b(?<clock>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\b`,
	'i',
);

/**
 * Until when an update says that the next one comes («Next update by 18:30», «on 21 November by 09:00»), in
 * milliseconds since 1970; read on the clocks of a zone, within a day where no date is named. Undefined where it
 * promises nothing that can be read.
 */
export function promisedNext(text: string, told: number, zone: string): number | undefined {
	const { day, month, clock, minute } = momentIn(text.replace(/\s+/g, ' ')) ?? {};
	if (clock === undefined || minute === undefined) return undefined;
	const time = `${clock.padStart(2, '0')}:${minute}`;
	const today = dateIn(told, zone);
	if (day !== undefined && month !== undefined) {
		const number = String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
		const date = `${today.slice(0, 4)}-${number}-${day.padStart(2, '0')}`;
		return toEpoch(`${date}T${time}`, zone);
	}
	const date = time > clockIn(told, zone) ? today : dateOf(dayOf(today) + 1);
	return toEpoch(`${date}T${time}`, zone);
}

function momentIn(text: string): Record<string, string | undefined> | undefined {
	for (const { 0: words, index } of text.matchAll(promised)) {
		const from = index + words.length;
		const found = moment.exec(text.slice(from, from + longest))?.groups;
		if (found) return found;
	}
	return undefined;
}
