import { type FieldsOf, type KindName, kinds } from '../../schemas/index.ts';
import { runbookTypes } from '../../schemas/runbook.ts';
import { dateInWords } from '../core/date-words.ts';
import { type Document, isOf, isPublishable } from '../core/document.ts';
import { inWords as durationInWords } from '../core/duration.ts';
import { compareText } from '../core/finding.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { dateIn, toEpoch } from '../core/instant.ts';
import { perHandbook } from '../core/memo.ts';
import { momentAt, momentOf, spanInWords, zoneOf } from '../core/moment.ts';
import { parseRecurrence } from '../core/recurrence.ts';
import { recurrenceInWords } from '../core/recurrence-words.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { titleNamed } from '../core/title-named.ts';
import { compareVersions } from '../core/version.ts';
import { inWords, withinSentence, wordsWithin } from '../core/words.ts';
import { byComing } from './event-order.ts';
import { library } from './library.ts';
import { isLive, planState } from './plan-state.ts';
import { type State, stateOf } from './state.ts';

export interface RowGroup {
	/** Undefined where the list has no groups. */
	title?: string;
	documents: Document[];
}

type Describe = {
	[K in KindName]?: (
		fields: FieldsOf<K>,
		handbook: Handbook,
		zone: string,
		document: Shaped<K>,
	) => (string | undefined)[];
};

/** What a list tells of a document beside its title, in a few words each. */
const describe: Describe = {
	release: ({ type, date, services }, handbook, zone) => [
		inWords(type),
		date && momentOf(date, zone).words,
		servicesInWords(handbook, services),
	],
	'rollback-plan': ({ granularity, window }, handbook, zone, plan) => {
		const end = windowEnd(handbook, plan);
		return [
			isLive(handbook, plan) ? 'Live now' : undefined,
			end === undefined
				? window?.for && `for ${durationInWords(window.for)} after the deployment`
				: `until ${momentAt(end, zone).words}`,
			inWords(granularity),
		];
	},
	runbook: ({ type, takes, alerts }) => [inWords(type), takes && durationInWords(takes), alerts.join(', ')],
	communication: ({ moment, to, channels }) => [
		inWords(moment),
		`to ${wordsWithin(to)}`,
		channels.map(inWords).join(', '),
	],
	migration: ({ to, effort }) => [`to ${to}`, `some ${effort} of work`],
	incident: ({ severity, started }, _, zone) => [`Severity ${severity}`, momentOf(started, zone).words],
	event: ({ category, start, end, recurrence }, _, zone) => [
		inWords(category),
		recurrence ? repeats(recurrence, start, zone) : spanInWords(start, end, zone),
	],
	service: ({ group, tier }) => [group, tier ? `Tier ${tier}` : undefined],
	environment: ({ promotesTo }, handbook) => [
		promotesTo && `promotes to ${titleNamed(handbook, 'environment', promotesTo)}`,
	],
	flag: ({ type, environments, removeBy }, handbook) => [
		inWords(type),
		environments
			.map(
				({ environment, state, share }) =>
					`${titleNamed(handbook, 'environment', environment)} ${state === 'partial' && share !== undefined ? `${share}\u00a0%` : state}`,
			)
			.join(', '),
		removeBy && `gone by ${dateInWords(removeBy)}`,
	],
	team: ({ decides }) => [
		decides.length ? `decides on ${decides.map((each) => wordsWithin(each)).join(', ')}` : undefined,
	],
	advisory: ({ published, fixed }, _, zone) => [
		published && momentOf(published, zone).words,
		fixed.length ? `fixed in ${fixed.join(', ')}` : undefined,
	],
	decision: ({ date }) => [dateInWords(date)],
	exercise: ({ type, date }) => [inWords(type), dateInWords(date)],
	retrospective: ({ date, quarter }) => [dateInWords(date), quarter],
};

/** `every Tuesday`. One that is not followed is told of on its page. */
function repeats(recurrence: string, start: string, zone: string): string {
	const rule = parseRecurrence(recurrence);
	const epoch = toEpoch(start, zone);
	if ('problem' in rule || epoch === undefined) return 'repeats';
	return withinSentence(recurrenceInWords(rule, dateIn(epoch, zone), zone));
}

const servicesInWords = (handbook: Handbook, services: string[]): string =>
	services.length > 4
		? `${services.length} services`
		: services.map((id) => titleNamed(handbook, 'service', id)).join(', ');

export function rowFacts(handbook: Handbook, document: Document): string[] {
	const told = describe[document.kind] as
		| ((fields: unknown, handbook: Handbook, zone: string, document: Document) => (string | undefined)[])
		| undefined;
	return document.fields
		? ((told?.(document.fields, handbook, zoneOf(handbook, document), document) ?? []).filter(
				(fact) => fact !== undefined && fact !== '',
			) as string[])
		: [];
}

/** The state of a document, as its row shows it. */
export const rowState = (handbook: Handbook, document: Document): State | undefined =>
	document.fields && isOf(document, 'rollback-plan')
		? planState(handbook, document as Shaped<'rollback-plan'>)
		: stateOf(document);

const fieldsAs = <T>(document: Document): Partial<T> => (document.fields ?? {}) as Partial<T>;

const lists = perHandbook(
	'lists',
	(handbook) => new Map(kinds.map(({ name }) => [name, listedBy(handbook, name)] as const)),
);

/** The documents of a kind, in the order in which its readers look for them. */
export const listOf = (handbook: Handbook, kind: KindName): RowGroup[] => lists(handbook).get(kind) ?? [];

function listedBy(handbook: Handbook, kind: KindName): RowGroup[] {
	const documents = handbook.documents.filter((each) => each.kind === kind && isPublishable(each) && !each.locale);
	const latest =
		(key: string) =>
		(document: Document): string => {
			const written = fieldsAs<Record<string, string>>(document)[key];
			const epoch = written === undefined ? undefined : toEpoch(written, zoneOf(handbook, document));
			return epoch === undefined ? '' : new Date(epoch).toISOString();
		};
	const newestFirst = (key: string) => {
		const keys = new Map(documents.map((document) => [document, latest(key)(document)]));
		return documents.sort((a, b) => compareText(keys.get(b)!, keys.get(a)!));
	};
	switch (kind) {
		case 'release':
		case 'rollback-plan': {
			const { config } = handbook;
			documents.sort((a, b) => compareVersions(config, b.id, a.id));
			return grouped(documents, ({ id }) => (config.versionScheme === 'semver' ? `${id.split('.')[0]}.x` : undefined));
		}
		case 'runbook':
			// what is opened in the night stands first
			documents.sort((a, b) => placeOfType(a) - placeOfType(b));
			return grouped(documents, (each) => inWords(fieldsAs<FieldsOf<'runbook'>>(each).type ?? 'other'));
		case 'service':
			return grouped(documents, (each) => fieldsAs<FieldsOf<'service'>>(each).group ?? 'Others');
		case 'event':
			return grouped(byComing(handbook, documents, library().now), (each) =>
				inWords(fieldsAs<FieldsOf<'event'>>(each).category ?? 'other'),
			);
		case 'communication':
			return grouped(
				documents,
				(each) => `To ${wordsWithin(fieldsAs<FieldsOf<'communication'>>(each).to ?? 'others')}`,
			);
		case 'incident':
			return grouped(newestFirst('started'), (each) => latest('started')(each).slice(0, 4) || 'Undated');
		case 'advisory':
			newestFirst('published');
			break;
		case 'decision':
		case 'exercise':
		case 'retrospective':
			newestFirst('date');
			break;
		case 'environment':
		case 'guide':
			documents.sort(
				(a, b) => (fieldsAs<{ order: number }>(a).order ?? 1e9) - (fieldsAs<{ order: number }>(b).order ?? 1e9),
			);
			break;
	}
	return [{ documents }];
}

function placeOfType(document: Document): number {
	const place = runbookTypes.indexOf(fieldsAs<FieldsOf<'runbook'>>(document).type!);
	return place === -1 ? runbookTypes.length : place;
}

function grouped(documents: Document[], titleOf: (document: Document) => string | undefined): RowGroup[] {
	const groups = new Map<string | undefined, Document[]>();
	for (const document of documents) {
		const title = titleOf(document);
		const group = groups.get(title);
		if (group) group.push(document);
		else groups.set(title, [document]);
	}
	return [...groups].map(([title, members]) => ({ ...(title === undefined ? {} : { title }), documents: members }));
}
