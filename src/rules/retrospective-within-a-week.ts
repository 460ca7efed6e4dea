import { dayOf } from '../core/day.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { dateIn, isDate, toEpoch } from '../core/instant.ts';
import type { HandbookRule } from '../core/rule.ts';
import { incidentText, retrospectiveText } from './examples.ts';

const mostDays = 7;

const example = (date: string) => ({
	'incidents/2026-11-02-payments.mdx': incidentText({
		started: '2026-11-02T22:00:00Z',
		resolved: '2026-11-02T23:00:00Z',
	}),
	'retrospectives/2026-11-payments.mdx': retrospectiveText(`date: ${date}\nincident: 2026-11-02-payments\n`),
});

export const retrospectiveWithinAWeek: HandbookRule = {
	id: 'retrospective-within-a-week',
	group: 'team',
	scope: 'handbook',
	severity: 'info',
	severityFor: ({ size, risk }) => (size === 'solo' ? 'off' : risk === 'regulated' ? 'warning' : 'info'),
	asks: 'A retrospective is held within a week after the release, or after the end of the incident.',
	why: 'Who is asked weeks later tells what they have made of it since.',
	bad: example('2026-11-19'),
	good: example('2026-11-06'),
	*check(handbook) {
		for (const document of handbook.all('retrospective')) {
			const { date, release, incident } = document.fields;
			const ends = [endOfIncident(handbook, incident), dayOfRelease(handbook, release)].filter(
				(end) => end !== undefined,
			);
			const [last] = ends.sort((a, b) => (a.day < b.day ? 1 : -1));
			if (!last) continue;
			const days = dayOf(date) - dayOf(last.day);
			if (days <= mostDays) continue;
			yield {
				document,
				at: { field: ['date'] },
				message: `Unexpected ${days} days after ${last.what}, expected at most ${mostDays}`,
				help: 'Say in the text what held it up; next time, invite while the incident lasts.',
				related: [{ document: last.document, at: { field: [last.field] }, message: 'What it looks back on' }],
			};
		}
	},
};

interface End {
	day: string;
	what: string;
	document: Shaped<'release'> | Shaped<'incident'>;
	field: string;
}

function endOfIncident(handbook: Handbook, id: string | undefined): End | undefined {
	const document = handbook.get('incident', id);
	const resolved = document?.fields.resolved;
	const at = resolved === undefined ? undefined : toEpoch(resolved, handbook.config.timeZone);
	if (!document || at === undefined) return undefined;
	return { day: dateIn(at, handbook.config.timeZone), what: 'the incident was over', document, field: 'resolved' };
}

function dayOfRelease(handbook: Handbook, id: string | undefined): End | undefined {
	const document = handbook.get('release', id);
	const date = document?.fields.date;
	const zone = document?.fields.zone ?? handbook.config.timeZone;
	const at = date === undefined ? undefined : toEpoch(date, zone);
	if (!document || date === undefined || at === undefined) return undefined;
	return { day: isDate(date) ? date : dateIn(at, zone), what: 'the release', document, field: 'date' };
}
