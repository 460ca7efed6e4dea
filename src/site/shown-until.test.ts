import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import type { Library } from './library.ts';
import { shownUntil } from './shown-until.ts';

const now = Date.parse('2026-11-21T08:00:00Z');
const midnight = '2026-11-21T23:00:00.000Z';

/** Until when the pages of a handbook in Berlin hold that has these documents. */
function until(files: Record<string, string>, holdsUntil = Number.POSITIVE_INFINITY): string {
	const library = { current: smallHandbook(files), editions: [], now } as Partial<Library> as Library;
	return new Date(shownUntil(library, holdsUntil)).toISOString();
}
const event = (start: string, end: string) => mdx({ title: 'Backup', category: 'backup', start, end });

test('pages hold until the next midnight at the latest: in the zone of the handbook, or in UTC', () => {
	expect(until({})).toBe(midnight);
});

test.each([
	['something begins', '2026-11-21T10:00:00Z', '2026-11-21T12:00:00Z', '2026-11-21T10:00:00.000Z'],
	['something ends', '2026-11-20T10:00:00Z', '2026-11-21T09:30:00Z', '2026-11-21T09:30:00.000Z'],
	['nothing begins or ends today', '2026-11-25T10:00:00Z', '2026-11-25T12:00:00Z', midnight],
	['something begins at this moment', '2026-11-21T08:00:00Z', '2026-11-25T12:00:00Z', midnight],
])('until %s', (_, start, end, expected) => {
	expect(until({ 'events/backup.mdx': event(start, end) })).toBe(expected);
});

test('until a message of a release is due, and until the status page begins to tell of one', () => {
	const release = (more: Record<string, unknown>) =>
		mdx({ title: '1.0.0', version: '1.0.0', type: 'feature', status: 'frozen', ...more });
	const communications = [{ template: 'm', when: '2026-11-21T10:00:00Z' }];
	expect(until({ 'releases/1.0.0.mdx': release({ communications }) })).toBe('2026-11-21T10:00:00.000Z');
	expect(until({ 'releases/1.0.0.mdx': release({ date: '2026-12-05T09:00:00Z' }) })).toBe('2026-11-21T09:00:00.000Z');
});

test('no longer than what was found holds', () => {
	expect(until({}, now + 1000)).toBe('2026-11-21T08:00:01.000Z');
});
