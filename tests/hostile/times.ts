import { type Case, file } from './folder.ts';

const event = (start: string, more = ''): string =>
	`---\ntitle: Maintenance\ncategory: maintenance\nstart: ${start}\n${more}---\n\nText.\n`;
const at = (name: string, start: string, zone: string, ...finds: string[]): Case =>
	file(name, 'events/a.mdx', event(start, `zone: ${zone}\n`), ...finds);
const rule = (recurrence: string, ...finds: string[]): Case =>
	file(
		`an event with ${recurrence.slice(0, 60)}`,
		'events/a.mdx',
		event('2026-11-21T10:00', `zone: Europe/Berlin\nrecurrence: ${recurrence}\n`),
		...finds,
	);

/** Days and hours that no calendar or no clock shows, or that one shows twice. */
export const times: Case[] = [
	at('30 February', '2026-02-30', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('29 February of a year that has none', '2027-02-29', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('29 February', '2028-02-29', 'Europe/Berlin'),
	at('the hour 25', '2026-11-21T25:00', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('the year 0', '0000-01-01', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('the year 99999', '99999-01-01', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('a day in words', 'tomorrow', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('an offset of 99 hours', '2026-11-21T10:00+99:00', 'Europe/Berlin', '4:8 front-matter-shape'),
	at('a zone that is none', '2026-11-21T10:00', '../../etc/localtime', '5:7 front-matter-shape'),
	at('an hour that Berlin skips', '2027-03-28T02:30', 'Europe/Berlin', '4:8 wall-time-exists'),
	at('an hour that Berlin repeats', '2026-10-25T02:30', 'Europe/Berlin', '4:8 wall-time-exists'),
	at('the hour after it', '2026-10-25T03:00', 'Europe/Berlin'),
	at('half an hour that Lord Howe skips', '2026-10-04T02:15', 'Australia/Lord_Howe', '4:8 wall-time-exists'),
	at('the half hour after it', '2026-10-04T02:30', 'Australia/Lord_Howe'),
	at('half an hour that Lord Howe repeats', '2027-04-04T01:45', 'Australia/Lord_Howe', '4:8 wall-time-exists'),
	at('the half hour before it', '2027-04-04T01:15', 'Australia/Lord_Howe'),
	at('a day that Samoa skipped', '2011-12-30T12:00', 'Pacific/Apia', '4:8 wall-time-exists'),
	file(
		'an end before the start',
		'events/a.mdx',
		event('2026-11-21T10:00', 'end: 2026-11-21T09:00\nzone: Europe/Berlin\n'),
		'5:6 wall-time-exists',
	),
	file('an event of 8,000 years', 'events/a.mdx', event('1970-01-01', 'end: 9999-12-31\n')),
	rule('FREQ=SECONDLY', '6:13 wall-time-exists'),
	rule('FREQ=DAILY;COUNT=999999999', '6:13 wall-time-exists'),
	rule('FREQ=DAILY;INTERVAL=999999999999', '6:13 wall-time-exists'),
	rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '6:13 wall-time-exists'),
	rule(`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(50_000)}MO`),
	file(
		'an event from the beginning of time, each day',
		'events/a.mdx',
		event('0002-01-01', 'recurrence: FREQ=DAILY;UNTIL=99991231\n'),
	),
];
