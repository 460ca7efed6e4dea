import { expect, test } from 'vitest';
import type { Occurrence } from '../core/calendar.ts';
import { type CalendarDay, shortlyOn } from './calendar-month.ts';

const day = (...entries: [uid: string, start: number][]): CalendarDay => ({
	date: '2026-11-17',
	inMonth: true,
	today: false,
	past: false,
	free: false,
	occurrences: entries.map(([uid, start]) => ({ entry: { uid }, start, end: start + 1 }) as Occurrence),
});
const told = (...entries: [string, number][]) => shortlyOn(day(...entries)).map(({ entry }) => entry.uid);

test('a release and its deployment are one entry where they begin together', () => {
	expect(told(['release:1.0.0', 5], ['release:1.0.0/window', 5], ['event:a', 5])).toEqual(['release:1.0.0', 'event:a']);
});

test('a deployment by itself, or at another time, is told', () => {
	expect(told(['release:1.0.0', 4], ['release:1.0.0/window', 5])).toHaveLength(2);
	expect(told(['release:1.0.0/window', 5])).toHaveLength(1);
	expect(told(['event:window', 5])).toHaveLength(1);
});
