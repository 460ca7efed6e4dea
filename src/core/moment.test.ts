import { describe, expect, test } from 'vitest';
import { momentOf, spanInWords, spanOfEntry } from './moment.ts';

describe('times as readers meet them', () => {
	test('are absolute and name their offset, which follows the clocks of the zone', () => {
		expect(momentOf('2026-11-17T22:00:00+01:00', 'Europe/Berlin')).toEqual({
			iso: '2026-11-17T22:00:00+01:00',
			words: 'Tue 17 Nov 2026, 22:00 UTC+1',
		});
		expect(momentOf('2026-07-07T22:00', 'Europe/Berlin').words).toBe('Tue 7 Jul 2026, 22:00 UTC+2');
		expect(momentOf('2026-07-07T22:00:00Z', 'America/St_Johns').words).toBe('Tue 7 Jul 2026, 19:30 UTC−2:30');
	});

	test('of an hour that the clocks skip are shown as they stand', () => {
		expect(momentOf('2026-03-29T02:30', 'Europe/Berlin').words).toBe('2026-03-29T02:30');
	});

	test('a span says its day once', () => {
		expect(spanInWords('2026-11-24T02:00', '2026-11-24T04:00', 'Europe/Berlin')).toBe(
			'Tue 24 Nov 2026, 02:00–04:00 UTC+1',
		);
		expect(spanInWords('2026-11-17T22:00', '2026-11-18T00:30', 'Europe/Berlin')).toBe(
			'Tue 17 Nov 2026, 22:00 UTC+1 to Wed 18 Nov 2026, 00:30 UTC+1',
		);
	});

	test('whole days end on their last day, not on the one after', () => {
		const [start, end] = [Date.parse('2026-11-27T00:00:00+01:00'), Date.parse('2026-12-01T00:00:00+01:00')];
		expect(spanOfEntry(start, end, true, 'Europe/Berlin')).toBe('Fri 27 Nov 2026 to Mon 30 Nov 2026');
	});
});
