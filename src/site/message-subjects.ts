import { changesOf } from '../core/changes.ts';
import type { Clock } from '../core/clock.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import type { IncidentReport } from '../core/incident-report.ts';
import { toEpoch } from '../core/instant.ts';
import type { Subject } from '../core/message-values.ts';
import { zoneOf } from '../core/moment.ts';
import { isAhead } from '../core/release-line.ts';
import { plansInForce } from '../core/rollback-window.ts';
import { wayBack } from '../core/way-back.ts';
import { comingReleases } from './deployments.ts';
import { statusReport } from './service-activity.ts';

type Message = Shaped<'communication'>;
type Release = Shaped<'release'>;

/** More than this make a page long, and the next ones are those that are looked for. */
const most = 3;

/** What a message is about now, the next first: open incidents, maintenances, plans in force, releases that name it. */
export function subjectsOf(handbook: Handbook, message: Message, clock: Clock): Subject[] {
	if (handbook.edition) return [];
	const { moment } = message.fields;
	if (isOfIncident(message))
		return statusReport(handbook)
			.open.slice(0, most)
			.map((incident) => ({ incident }));
	if (moment === 'maintenance') {
		const { active, upcoming } = statusReport(handbook).maintenances;
		const first = new Map([...active, ...upcoming].reverse().map((each) => [each.entry.document.id, each]));
		return [...first.values()]
			.sort((a, b) => a.start - b.start)
			.slice(0, most)
			.map((maintenance) => ({ maintenance }));
	}
	if (moment === 'rollback')
		return plansInForce(handbook, clock)
			.filter(({ plan }) => plan.fields.communications.includes(message.id))
			.flatMap(({ plan }) => wayBack(handbook, plan) ?? [])
			.slice(0, most)
			.map((back) => ({ back }));
	const named = releasesNaming(handbook, message, clock);
	const [next] = comingReleases(handbook);
	const about = named.length || !moment.endsWith('-release') || !next ? named : [next];
	return distinct(about.flatMap((release) => subjectFor(handbook, message, release) ?? [])).slice(0, most);
}

/** The messages of a release as it names them, each once, with what they are about. */
export const messagesOfRelease = (handbook: Handbook, release: Release): { message: Message; subject: Subject }[] =>
	[...new Set(release.fields.communications.map(({ template }) => template))].flatMap((id) => {
		const message = handbook.get('communication', id);
		const subject = message && subjectFor(handbook, message, release);
		return message && subject ? [{ message, subject }] : [];
	});

const course = ['incident-investigating', 'incident-identified', 'incident-monitoring', 'incident-resolved'];
const isOfIncident = ({ fields }: Message): boolean => course.includes(fields.moment);

/** The messages of an open incident: the one for where it is now, and those that come after it. */
export function messagesOfIncident(handbook: Handbook, { status }: IncidentReport): Message[] {
	const at = course.indexOf(`incident-${status}`);
	const all = handbook
		.all('communication')
		.filter((message) => !message.locale && isOfIncident(message))
		.map((message) => ({ message, place: course.indexOf(message.fields.moment) }));
	const current = Math.max(...all.map(({ place }) => place).filter((place) => place <= at));
	return all
		.filter(({ place }) => place >= current)
		.sort((a, b) => a.place - b.place)
		.map(({ message }) => message);
}

/** The releases that name a message: those for which it is still to be sent, the soonest first; else the last one. */
function releasesNaming(handbook: Handbook, message: Message, clock: Clock): Release[] {
	const named = handbook.all('release').flatMap((release) => {
		const zone = zoneOf(handbook, release);
		const own = release.fields.communications.filter(({ template }) => template === message.id);
		if (own.length === 0 || release.fields.status === 'withdrawn') return [];
		const times = own.map(({ when }) => (when === undefined ? undefined : toEpoch(when, zone)));
		const ahead = times.filter((at) => at !== undefined && !clock.hasPassed(at)) as number[];
		const open = ahead.length > 0 || (isAhead(release) && times.includes(undefined));
		return [
			{ release, open, at: ahead.length ? Math.min(...ahead) : (times.find((at) => at !== undefined) ?? Infinity) },
		];
	});
	const open = named.filter((each) => each.open).sort((a, b) => a.at - b.at);
	const last = named.filter(({ at }) => at !== Infinity).sort((a, b) => b.at - a.at);
	return (open.length ? open : last.slice(0, 1)).map(({ release }) => release);
}

/** What a message of a release is about: the way back, or what a deprecation leads to; undefined where nobody can tell. */
function subjectFor(handbook: Handbook, { fields: { moment } }: Message, release: Release): Subject | undefined {
	if (moment === 'rollback') {
		const plan = handbook.get('rollback-plan', release.fields.rollbackPlan);
		const back = plan && wayBack(handbook, plan);
		return back && { back };
	}
	if (moment !== 'deprecation') return { release };
	// it is about the version that removes, which is seldom the one that announces it
	const changes = changesOf(release);
	const removed = new Set(changes.flatMap(({ removedIn }) => removedIn ?? []));
	const [version] = removed;
	if (removed.size === 1) {
		const removing = handbook.all('release').find(({ fields }) => fields.version === version);
		return removing && { release: removing };
	}
	return changes.some(({ heading }) => heading === 'Removed') ? { release } : undefined;
}

const distinct = (subjects: Subject[]): Subject[] => [
	...new Map(subjects.map((subject) => [subjectId(subject), subject])).values(),
];

/** The id of the document that a message is about, and with `for-` in front the anchor of the filled message. */
export function subjectId(subject: Subject): string {
	if ('incident' in subject) return subject.incident.document.id;
	if ('maintenance' in subject) return subject.maintenance.entry.document.id;
	return 'back' in subject ? subject.back.release.id : subject.release.id;
}
