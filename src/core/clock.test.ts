import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clock, clockAt } from './clock.ts';

const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
const question = fc.oneof(
	instant.map((at) => (clock: Clock) => clock.hasPassed(at)),
	fc.constantFrom(...zones).map((zone) => (clock: Clock) => clock.today(zone)),
);

test('every answer stays the same until the clock says that it does not hold any more', () => {
	fc.assert(
		fc.property(instant, fc.array(question), fc.double({ min: 0, max: 1, noNaN: true }), (now, questions, part) => {
			const clock = clockAt(now);
			const answers = questions.map((ask) => ask(clock));
			const until = clock.holdsUntil();
			expect(until).toBeGreaterThan(now);
			const later = clockAt(now + Math.floor((Math.min(until, now + 1e10) - 1 - now) * part));
			expect(questions.map((ask) => ask(later))).toEqual(answers);
			if (until === Number.POSITIVE_INFINITY) return;
			const then = clockAt(until);
			expect(questions.map((ask) => ask(then))).not.toEqual(answers);
		}),
	);
});
