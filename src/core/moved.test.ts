import { expect, test } from 'vitest';
import { handbookOf } from './handbook-of-texts.ts';
import { datedDocuments, movedSince } from './moved.ts';

const moved = (file: string, before: string, now: string) => {
	const handbook = handbookOf({ [file]: now });
	expect(handbook.documents[0]!.issues).toEqual([]);
	return movedSince(datedDocuments(handbook)[0]!, before, 'Europe/Berlin');
};
const event = (fields: string) => `---\ntitle: A\ncategory: maintenance\n${fields}---\n\nA.\n`;
const release = (fields: string) =>
	`---\ntitle: A\nversion: 1.0.0\ntype: feature\nstatus: planned\n${fields}---\n\n## Summary\n\nA.\n`;

test.each<[string, string, string, string[]]>([
	['a later start', 'start: 2026-12-01T10:00\n', 'start: 2026-12-01T11:00\n', ['start']],
	['an end where there was none', 'start: 2026-12-01\n', 'start: 2026-12-01\nend: 2026-12-02\n', ['end']],
	['a day that became an hour', 'start: 2026-12-01\n', 'start: 2026-12-01T00:00\n', ['start']],
	[
		'another zone of wall times',
		'start: 2026-12-01T10:00\n',
		'start: 2026-12-01T10:00\nzone: Europe/Lisbon\n',
		['start'],
	],
	[
		'another rule, and a day left out',
		'start: 2026-12-01\nrecurrence: FREQ=WEEKLY\n',
		'start: 2026-12-01\nrecurrence: FREQ=DAILY\nexceptions: [2026-12-02]\n',
		['recurrence', 'exceptions'],
	],
	['the same moment in other words', 'start: 2026-12-01T10:00\n', 'start: "2026-12-01T09:00:00Z"\n', []],
	[
		'other order of days left out',
		'start: 2026-12-01\nexceptions: [2026-12-03, 2026-12-02]\n',
		'start: 2026-12-01\nexceptions: [2026-12-02, 2026-12-03]\n',
		[],
	],
	['another effect', 'start: 2026-12-01\n', 'start: 2026-12-01\neffect: down\n', []],
])('an event: %s', (_, before, now, fields) => {
	expect(moved('events/a.mdx', event(before), event(now))?.fields ?? []).toEqual(fields);
});

test('a release: what was settled and is another time now, and not what was open', () => {
	const window = (day: string) => `window:\n  start: 2026-12-${day}T22:00\n  end: 2026-12-${day}T23:00\n`;
	const of = (before: string, now: string) => moved('releases/1.0.0.mdx', release(before), release(now))?.fields ?? [];
	expect(of(window('01'), window('02'))).toEqual(['window.start', 'window.end']);
	expect(of('date: 2026-12-01\n', `date: 2026-12-01\n${window('01')}`)).toEqual([]);
	expect(of('date: 2026-12-01\n', 'date: 2026-12-02\n')).toEqual(['date']);
	expect(of('milestones:\n  goNoGo: 2026-11-20\n', 'milestones:\n  goNoGo: 2026-11-21\n')).toEqual([
		'milestones.goNoGo',
	]);
});

test('the sequence that it had; text that is no document is no history', () => {
	const now = event('start: 2026-12-02\n');
	expect(moved('events/a.mdx', event('start: 2026-12-01\nsequence: 3\n'), now)).toMatchObject({ sequence: 3 });
	expect(moved('events/a.mdx', event('start: 2026-12-01\nsequence: many\n'), now)).toMatchObject({ sequence: 0 });
	for (const none of ['', '---\n', '---\n- a\n---\n', '---\na: [\n---\n', '\u0000'])
		expect(() => moved('events/a.mdx', none, now)).not.toThrow();
	expect(
		moved('events/a.mdx', event('start: 2026-12-01\n').replaceAll('\n', '\r\n'), event('start: 2026-12-01\n')),
	).toBeUndefined();
});
