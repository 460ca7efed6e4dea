import { expect, test } from 'vitest';
import { instantIn } from './instant.ts';
import { promisedNext } from './promise.ts';

const zone = 'Europe/Berlin';
const told = Date.parse('2026-11-20T21:00:00+01:00');
const read = (text: string) => {
	const at = promisedNext(text, told, zone);
	return at === undefined ? undefined : instantIn(at, zone);
};

test.each([
	['It is late. Next update by 22:30.', '2026-11-20T22:30:00+01:00'],
	['Next\n  update at 9:05.', '2026-11-21T09:05:00+01:00'],
	['Next update on 21 November by 09:00.', '2026-11-21T09:00:00+01:00'],
	['Next update: 23:15 (Berlin)', '2026-11-20T23:15:00+01:00'],
	['The next message comes when we know more.', undefined],
	['Next update soon. It began at 20:10.', undefined],
	['Next update by 25:00.', undefined],
])('%s', (text, at) => expect(read(text)).toBe(at));
