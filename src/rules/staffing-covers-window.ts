import { isHour, uncovered } from '../core/coverage.ts';
import { clockIn, dateIn } from '../core/instant.ts';
import { isAhead } from '../core/release-line.ts';
import { outingOf } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Longer windows are not hours in which somebody sits there. */
const longest = 14 * 86_400_000;

const staffed = (to: string) =>
	releaseExample('2.4.0', {
		status: 'planned',
		fields: `zone: Europe/Berlin\nwindow:\n  start: 2026-12-01T22:00\n  end: 2026-12-02T00:30\nstaffing:\n  primary: checkout/on-call\n  coverage:\n    - zone: Europe/Berlin\n      from: '21:00'\n      to: '${to}'\n      by: checkout/on-call\n`,
	});

export const staffingCoversWindow: HandbookRule = {
	id: 'staffing-covers-window',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (risk === 'regulated' ? 'error' : size === 'solo' ? 'info' : 'warning'),
	asks: 'Somebody is there in each hour of the window, by the clocks of their own zone.',
	why: 'The hour that nobody covers is the one in which a service has to go back.',
	bad: staffed('23:30'),
	good: staffed('03:00'),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { window, staffing, status } = document.fields;
			const outing = window && outingOf(handbook, document);
			if (!outing || !isAhead(document) || outing.end - outing.start > longest) continue;
			const coverage = staffing?.coverage ?? [];
			if (coverage.length === 0) {
				if (status === 'planned' || handbook.config.profile.size !== 'organisation') continue;
				yield {
					document,
					at: { field: staffing ? ['staffing'] : ['window'], part: 'key' },
					message: 'Missing people for the window, expected `staffing.coverage`',
					help: 'Add who is there, zone by zone, from which hour to which on the clocks of that zone.',
				};
				continue;
			}
			const unread = coverage.flatMap((shift, index) =>
				(['from', 'to'] as const)
					.filter((part) => !isHour(shift[part]))
					.map((part) => ({ index, part, hour: shift[part] })),
			);
			for (const { index, part, hour } of unread) {
				yield {
					document,
					at: { field: ['staffing', 'coverage', index, part] },
					message: `Unexpected hour \`${hour}\`, expected one such as 08:00`,
					help: 'Write hours and minutes with two digits each, from 00:00 to 24:00.',
				};
			}
			const [gap] = unread.length ? [] : uncovered(coverage, outing);
			if (!gap) continue;
			const told = (at: number): string => `${dateIn(at, outing.zone)} ${clockIn(at, outing.zone)}`;
			yield {
				document,
				at: { field: ['staffing', 'coverage'], part: 'key' },
				message: `Missing people from ${told(gap.start)} to ${told(gap.end)} (${outing.zone}), expected somebody in each hour of the window`,
				help: 'Lengthen a shift, add one in another zone, or shorten the window. Hours are read on the clocks of the zone beside them.',
				related: [{ document, at: { field: ['window'], part: 'key' }, message: 'The window' }],
			};
		}
	},
};
