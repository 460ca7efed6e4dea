import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { firstYearOfChanges, offsetAt, startOfYear } from './zone-offset.ts';

const zones = Intl.supportedValuesOf('timeZone');

test('no clock was changed before the year from which changes are looked for', () => {
	for (const zone of zones) {
		const [early, late] = [3, firstYearOfChanges].map(
			(year) => Temporal.Instant.fromEpochMilliseconds(startOfYear(year)).toZonedDateTimeISO(zone).offsetNanoseconds,
		);
		expect(late, zone).toBe(early);
	}
});

test('the year 2 costs no more than another one', () => {
	const from = performance.now();
	for (const zone of zones) offsetAt(startOfYear(2), zone);
	expect(performance.now() - from).toBeLessThan(2000);
});
