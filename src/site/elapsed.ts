/** A stretch of time in words, to the minute: `48 minutes`, `2 hours 5 minutes`, `3 days 4 hours`. */
export function elapsedInWords(milliseconds: number): string {
	const minutes = Math.max(0, Math.round(milliseconds / 60_000));
	const named = (count: number, unit: string): string => (count ? `${count} ${unit}${count === 1 ? '' : 's'}` : '');
	const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
	const parts = days ? [named(days, 'day'), named(hours, 'hour')] : [named(hours, 'hour'), named(rest, 'minute')];
	return parts.filter(Boolean).join(' ') || 'less than a minute';
}
