import { toEpoch } from '../core/instant.ts';
import { isOut } from '../core/release-line.ts';
import { zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

export const releasedNotAhead: HandbookRule = {
	id: 'released-not-ahead',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'A release that is out has a date that has come.',
	why: 'A page that says «released» of something that nobody has yet sends users to look for it.',
	bad: releaseExample('2.4.0', { fields: 'date: 2030-01-01\n' }),
	good: releaseExample('2.4.0', { fields: 'date: 2026-01-01\n' }),
	*check(handbook, { clock }) {
		for (const document of handbook.all('release')) {
			const { date, status } = document.fields;
			const at = date === undefined ? undefined : toEpoch(date, zoneOfRelease(handbook, document));
			if (!isOut(document) || at === undefined || clock.hasPassed(at)) continue;
			yield {
				document,
				at: { field: ['date'] },
				message: `Unexpected date ${date}, which lies ahead, expected one that has come: the status is \`${status}\``,
				help: 'Put the date right, or write `status: planned` until it is out.',
				related: [{ document, at: { field: ['status'] }, message: 'The status' }],
			};
		}
	},
};
