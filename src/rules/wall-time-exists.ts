import { calendarOf } from '../core/calendar.ts';
import type { FieldPath } from '../core/front-matter.ts';
import type { Handbook } from '../core/handbook.ts';
import { instantIn, isDate, toEpoch } from '../core/instant.ts';
import { attributePlace, propsAsWritten } from '../core/props.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { eachText } from '../core/texts.ts';
import { momentsOf } from '../core/zone-offset.ts';

const wallForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

const event = (start: string) =>
	`---\ntitle: Maintenance\ncategory: maintenance\nstart: ${start}\nzone: Europe/Berlin\n---\n\nA.\n`;

export const wallTimeExists: HandbookRule = {
	id: 'wall-time-exists',
	group: 'calendar',
	scope: 'handbook',
	severity: 'error',
	asks: 'A time is shown by the clocks of its zone, once; what has an end ends after it began; what recurs takes place.',
	why: 'A maintenance at half past two on the night of summer time takes place never, or twice.',
	bad: { 'events/maintenance.mdx': event('2027-03-28T02:30') },
	good: { 'events/maintenance.mdx': event('2027-03-28T03:30') },
	*check(handbook) {
		for (const document of handbook.documents) {
			const fields = document.fields as { zone?: string } | undefined;
			if (!fields) continue;
			const zone = fields.zone ?? handbook.config.timeZone;
			// An exception that clocks skip or repeat is read as the series reads its own times.
			const times: { text: string; field: FieldPath }[] = [];
			eachText(document.frontMatter.data, (text, path) => {
				if (wallForm.test(text) && path[0] !== 'exceptions') times.push({ text, field: [...path] });
			});
			for (const { text, field } of times) yield* clockProblem(document, text, zone, { field });
			for (const { node } of document.outline.components) {
				const { at } = node.name === 'Update' ? propsAsWritten(node) : {};
				if (at && wallForm.test(at))
					yield* clockProblem(document, at, zone, attributePlace(document.source, node, 'at') ?? node);
			}
		}
		yield* ends(handbook);
		for (const { document, problem } of calendarOf(handbook)) {
			if (!problem) continue;
			yield {
				document,
				at: { field: ['recurrence'] },
				message: /, expected /.test(problem) ? problem : `${problem}, expected a rule that is followed`,
				help: 'It stands in the calendar once only. Write a rule such as FREQ=WEEKLY;BYDAY=TU, or an event for each time.',
			};
		}
	},
};

/** `written` is of the form of a wall time. */
function* clockProblem(
	document: Report['document'],
	written: string,
	zone: string,
	at: NonNullable<Report['at']>,
): Iterable<Report> {
	if (toEpoch(written, zone) !== undefined) return;
	const wall = Date.parse(`${written}Z`);
	if (Number.isNaN(wall)) return;
	const { moments, before } = momentsOf(wall, zone);
	if (moments.length === 1) return;
	yield {
		document,
		at,
		message: `Unexpected time ${written}, which clocks in ${zone} ${moments.length ? 'show twice' : 'skip'}, expected one that they show once`,
		help: moments.length
			? `Write which of the two: ${moments.map((moment) => instantIn(moment, zone)).join(' or ')}.`
			: `Write ${instantIn(wall - before, zone)}, or another time.`,
	};
}

/** What ends before it begins is shown as if it had no end. */
function* ends(handbook: Handbook): Iterable<Report> {
	const spans = [
		...handbook.all('event').map((document) => ({ document, ...document.fields, path: [] as string[] })),
		...handbook
			.all('release')
			.flatMap((document) =>
				document.fields.window
					? [{ document, zone: document.fields.zone, ...document.fields.window, path: ['window'] }]
					: [],
			),
	];
	for (const { document, start, end, zone = handbook.config.timeZone, path } of spans) {
		if (end === undefined) continue;
		const [from, to] = [start, end].map((time) => toEpoch(time, zone));
		const before = isDate(end) ? end < start.slice(0, 10) : from !== undefined && to !== undefined && to < from;
		if (!before) continue;
		yield {
			document,
			at: { field: [...path, 'end'] },
			message: `Unexpected end ${end} before the start ${start}, expected a later one`,
			help: 'Change one of the two; where midnight lies between them, the end is on the next day.',
			related: [{ document, at: { field: [...path, 'start'] }, message: 'The start' }],
		};
	}
}
