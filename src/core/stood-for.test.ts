import { expect, it } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { calendarOf } from './calendar.ts';
import { withoutStoodFor } from './stood-for.ts';

const release = mdx({
	title: 'Refunds',
	version: '3.4.0',
	status: 'planned',
	type: 'feature',
	date: '2026-11-17T22:00',
	window: { start: '2026-11-17T22:00', end: '2026-11-18T02:00' },
	milestones: { goNoGo: '2026-11-13T14:00', codeFreeze: '2026-11-10' },
});

const shown = (fields: Record<string, unknown>): string[] => {
	const event = mdx({ title: 'It', release: '3.4.0', ...fields });
	const handbook = smallHandbook({ 'releases/3.4.0.mdx': release, 'events/it.mdx': event });
	return withoutStoodFor(calendarOf(handbook)).map(({ uid }) => uid);
};

const all = ['release:3.4.0/code-freeze', 'release:3.4.0/go-no-go', 'release:3.4.0', 'release:3.4.0/window'];

it('an event takes the place of the dates of its release that it stands for', () => {
	const meeting = { category: 'go-no-go', start: '2026-11-13T14:00', end: '2026-11-13T14:30' };
	expect(shown(meeting)).toEqual(['release:3.4.0/code-freeze', 'event:it', 'release:3.4.0', 'release:3.4.0/window']);
	expect(shown({ category: 'train', start: '2026-11-17T22:00' })).toEqual([
		'release:3.4.0/code-freeze',
		'release:3.4.0/go-no-go',
		'event:it',
	]);
	expect(shown({ category: 'freeze', start: '2026-11-10', end: '2026-11-17' })).not.toContain(all[0]);
});

it.each([
	['another day', { category: 'go-no-go', start: '2026-11-12T14:00' }],
	['another hour', { category: 'go-no-go', start: '2026-11-13T15:00' }],
	['another kind', { category: 'drill', start: '2026-11-13T14:00' }],
	['another release', { category: 'go-no-go', start: '2026-11-13T14:00', release: '3.5.0' }],
	['a cancelled meeting', { category: 'go-no-go', start: '2026-11-13T14:00', status: 'cancelled' }],
])('%s leaves them', (_, fields) => {
	expect(shown(fields)).toEqual(expect.arrayContaining([...all, 'event:it']));
});

it('is found in the calendars of the dates that it stands for', () => {
	const event = mdx({ title: 'It', release: '3.4.0', category: 'train', start: '2026-11-17T22:00' });
	const handbook = smallHandbook({ 'releases/3.4.0.mdx': release, 'events/it.mdx': event });
	const [entry] = withoutStoodFor(calendarOf(handbook)).filter(({ uid }) => uid === 'event:it');
	expect(entry!.categories).toEqual(['train', 'release']);
});
