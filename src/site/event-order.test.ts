import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { byComing } from './event-order.ts';

const event = (id: string, fields: Record<string, unknown>): Record<string, string> => ({
	[`events/${id}.mdx`]: mdx({ title: id, category: 'maintenance', ...fields }),
});

test('what comes next stands first, what is over last', () => {
	const handbook = smallHandbook({
		...event('long-ago', { start: '2026-01-01' }),
		...event('lately', { start: '2026-11-01' }),
		...event('far', { start: '2026-12-24' }),
		...event('soon', { start: '2026-11-24' }),
		...event('under-way', { start: '2026-11-10', end: '2026-11-22' }),
		...event('weekly', { start: '2026-01-05', recurrence: 'FREQ=WEEKLY;BYDAY=MO' }),
	});
	expect(byComing(handbook, handbook.all('event'), Date.parse('2026-11-21T12:00:00Z')).map(({ id }) => id)).toEqual([
		'under-way',
		'weekly',
		'soon',
		'far',
		'lately',
		'long-ago',
	]);
});
