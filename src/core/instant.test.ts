import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { startOfDay, toEpoch, wallIn, wallToEpoch } from './instant.ts';

const zones = fc.constantFrom(
	'UTC',
	'Europe/Berlin',
	'Australia/Lord_Howe',
	'America/St_Johns',
	'America/Sao_Paulo',
	'Asia/Kathmandu',
	'Pacific/Apia',
	'Africa/Casablanca',
	'Antarctica/Troll',
	'Pacific/Kiritimati',
	'Asia/Beirut',
	'America/Scoresbysund',
);
const epochs = fc
	.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 })
	.map((seconds) => seconds * 1000);
/** Moments within a day and a half of a change of clocks, where mistakes are made. */
const nearChanges = fc.tuple(zones, epochs, fc.integer({ min: -1080, max: 1080 })).map(([zone, epoch, quarters]) => {
	const change = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
	return { zone, epoch: (change?.epochMilliseconds ?? epoch) + quarters * 120_000 };
});
const attempt = <T>(run: () => T): T | undefined => {
	try {
		return run();
	} catch {
		return undefined;
	}
};

it('moments and wall times are what Temporal makes of them, also near changes of clocks', () => {
	const check = ({ zone, epoch }: { zone: string; epoch: number }): void => {
		const there = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone).toPlainDateTime();
		expect(wallIn(epoch, zone)).toBe(there.toString({ smallestUnit: 'second' }));
		// the same wall time as if it were UTC: sometimes skipped, sometimes shown twice
		const wall = new Date(epoch).toISOString().slice(0, 19);
		for (const time of [wall, wallIn(epoch, zone)]) {
			const plain = Temporal.PlainDateTime.from(time);
			expect(wallToEpoch(time, zone)).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
			expect(toEpoch(time, zone)).toBe(
				attempt(() => plain.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds),
			);
		}
		const date = wallIn(epoch, zone).slice(0, 10);
		expect(startOfDay(date, zone)).toBe(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
	};
	fc.assert(fc.property(fc.oneof(nearChanges, fc.record({ zone: zones, epoch: epochs })), check), { numRuns: 1000 });
});
