import { describe, expect, it } from 'vitest';
import { parseRecurrence } from './recurrence.ts';
import { recurrenceInWords } from './recurrence-words.ts';

/** In words, of a rule that begins on Tuesday, 17 November 2026. */
function said(text: string): string {
	const rule = parseRecurrence(text);
	if ('problem' in rule) throw new Error(rule.problem);
	return recurrenceInWords(rule, '2026-11-17', 'Europe/Berlin');
}

describe('a recurrence in words', () => {
	it.each([
		['FREQ=DAILY', 'Every day'],
		['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
		['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'Every day, only on Monday to Friday'],
		['FREQ=DAILY;BYMONTHDAY=1,15;BYMONTH=3', 'Every day, only on the 1st and the 15th of a month, only in March'],
		['FREQ=WEEKLY', 'Every Tuesday'],
		['FREQ=WEEKLY;BYDAY=TU', 'Every Tuesday'],
		['FREQ=WEEKLY;BYDAY=SU,TU', 'Every Tuesday and Sunday'],
		['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every Monday to Friday'],
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'Every 2 weeks on Tuesday and Thursday'],
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', 'Every 2 weeks on Sunday and Tuesday, weeks beginning on Sunday'],
		['FREQ=WEEKLY;BYMONTH=6,7,8', 'Every Tuesday, only in June, July and August'],
		['FREQ=MONTHLY', 'Every month on the 17th'],
		['FREQ=MONTHLY;BYMONTHDAY=1,2,3,11,-1', 'Every month on the 1st, the 2nd, the 3rd, the 11th and the last day'],
		['FREQ=MONTHLY;BYMONTHDAY=-2', 'Every month on the second to last day'],
		['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday'],
		['FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', 'Every 3 months on the last Friday'],
		['FREQ=MONTHLY;BYDAY=MO;BYMONTH=5', 'Every month on every Monday, only in May'],
		['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'Every month on the 13th, only if that is a Friday'],
		['FREQ=YEARLY', 'Every year on 17 November'],
		['FREQ=YEARLY;BYMONTH=3,9', 'Every year on 17 March and 17 September'],
		['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', 'Every year on the 24th of December'],
		['FREQ=YEARLY;BYMONTHDAY=1', 'Every year on the 1st of every month'],
		['FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'Every year on the last Sunday of March'],
		['FREQ=YEARLY;BYDAY=20MO', 'Every year on the 20th Monday of the year'],
		['FREQ=YEARLY;INTERVAL=4;BYDAY=-3WE', 'Every 4 years on the third to last Wednesday of the year'],
		['FREQ=WEEKLY;COUNT=10', 'Every Tuesday, 10 times'],
		['FREQ=WEEKLY;COUNT=1', 'Every Tuesday, once'],
		['FREQ=WEEKLY;UNTIL=20270103', 'Every Tuesday, until Sun 3 Jan 2027'],
		['FREQ=WEEKLY;UNTIL=20270103T210000Z', 'Every Tuesday, until Sun 3 Jan 2027, 22:00 UTC+1'],
		['FREQ=WEEKLY;UNTIL=20270103T220000', 'Every Tuesday, until Sun 3 Jan 2027, 22:00 UTC+1'],
	])('says %s', (rule, words) => {
		expect(said(rule)).toBe(words);
	});
});
