import { calendarOf, type Occurrence, occurrences } from '../core/calendar.ts';
import type { CalendarEntry } from '../core/calendar-entry.ts';
import { isOf } from '../core/document.ts';
import { instantIn, startOfDay } from '../core/instant.ts';
import type { HandbookRule } from '../core/rule.ts';
import { serviceText } from './examples.ts';

const aheadMs = 366 * 86_400_000;

const event = (start: string, end: string) =>
	`---\ntitle: Maintenance\ncategory: maintenance\nstart: ${start}\nend: ${end}\nservices: [payments]\n---\n\nA.\n`;
const example = (start: string, end: string) => ({
	'services/payments.mdx': serviceText('Payments'),
	'events/database.mdx': event('2026-12-08T02:00:00Z', '2026-12-08T04:00:00Z'),
	'events/network.mdx': event(start, end),
});

export const windowsOverlap: HandbookRule = {
	id: 'windows-overlap',
	group: 'calendar',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'Deployments and maintenances that lie ahead do not touch the same service at the same time.',
	why: 'When two changes meet, nobody can tell which of them did the damage, and one may undo the other.',
	bad: example('2026-12-08T03:00:00Z', '2026-12-08T05:00:00Z'),
	good: example('2026-12-08T04:00:00Z', '2026-12-08T05:00:00Z'),
	*check(handbook, { clock }) {
		const zone = handbook.config.timeZone;
		const from = startOfDay(clock.today(zone), zone);
		const windows = calendarOf(handbook).filter(isWindow);
		const looked = new Map<CalendarEntry, Set<CalendarEntry>>();
		const isNew = (later: CalendarEntry, earlier: CalendarEntry): boolean => {
			const others = looked.get(later) ?? new Set();
			looked.set(later, others);
			return others.size !== others.add(earlier).size;
		};
		// those that began and are not over: to hold each against all before it takes the square of a year of them
		let under: Occurrence[] = [];
		for (const later of occurrences(windows, from, from + aheadMs)) {
			under = under.filter(({ end }) => end > later.start);
			const before = under;
			under = [...under, later];
			for (const earlier of before) {
				if (!meet(earlier, later) || !isNew(later.entry, earlier.entry)) continue;
				const shared = later.entry.services.filter((service) => earlier.entry.services.includes(service));
				if (!shared.length || isSame(earlier.entry, later.entry)) continue;
				const { document, title } = later.entry;
				yield {
					document,
					at: placeOf(later.entry),
					message: `Unexpected overlap of «${title}» with «${earlier.entry.title}» in ${shared.map((id) => `\`${id}\``).join(', ')}, expected one after the other`,
					help: `The earlier one lasts until ${instantIn(earlier.end, later.entry.zone)}. Move one of the two, or cancel it.`,
					related: [{ document: earlier.entry.document, at: placeOf(earlier.entry), message: 'The other one' }],
				};
			}
		}
	},
};

/** What changes something: the window of a deployment, a maintenance, ours or that of somebody else. */
const isWindow = ({ uid, category, effect, status, end, start }: CalendarEntry): boolean =>
	status !== 'cancelled' &&
	end > start &&
	((category === 'release' && uid.endsWith('/window')) ||
		category === 'maintenance' ||
		(category === 'third-party' && effect !== 'none'));

const meet = (a: Occurrence, b: Occurrence): boolean => a.start < b.end && b.start < a.end;

/** Whether two entries speak of one thing, or take place in different environments. */
function isSame(a: CalendarEntry, b: CalendarEntry): boolean {
	if (a.document === b.document) return true;
	const [one, other] = [a, b].map(({ document }) =>
		isOf(document, 'event')
			? { release: document.fields.release, environments: document.fields.environments }
			: { release: document.id, environments: [] },
	);
	if (one!.release !== undefined && one!.release === other!.release) return true;
	const [first, second] = [one!.environments, other!.environments];
	return first.length > 0 && second.length > 0 && !first.some((environment) => second.includes(environment));
}

const placeOf = ({ document }: CalendarEntry) => ({
	field: document.kind === 'release' ? ['window', 'start'] : ['start'],
});
