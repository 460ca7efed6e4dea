import { weekdays } from '../../schemas/fields/weekday.ts';

/** The day of the week and the time of a zone's clocks, now. */
function wallNow(zone: string): { day: number; time: string } {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone: zone,
		weekday: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).formatToParts(new Date());
	const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
	return {
		day: (weekdays as readonly string[]).indexOf(part('weekday').toLowerCase()),
		time: `${part('hour')}:${part('minute')}`,
	};
}

/** Whether hours that begin on some days, and may end on the next, lie around now. */
function isNow({ zone = 'UTC', from = '', to = '', days: written }: DOMStringMap): boolean {
	const { day, time } = wallNow(zone);
	const begins = (at: number): boolean => !written || written.split(' ').includes(weekdays[(at + 7) % 7]!);
	if (to > from) return begins(day) && time >= from && time < to;
	return (begins(day) && time >= from) || (begins(day - 1) && time < to);
}

// hours of people on call: those of now are marked, by the reader's clock
for (const shift of document.querySelectorAll<HTMLElement>('[data-shift]')) {
	if (!isNow(shift.dataset)) continue;
	const mark = document.createElement('span');
	mark.className = 'badge';
	mark.dataset.tone = 'good';
	mark.textContent = 'Now';
	(shift.querySelector('.hours') ?? shift).append(' ', mark);
}
