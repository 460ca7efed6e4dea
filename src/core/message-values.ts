import { addressOf, maintenanceAddress } from './address.ts';
import { changesOf } from './changes.ts';
import type { Document } from './document.ts';
import { inWords as durationInWords } from './duration.ts';
import type { Values } from './fill-message.ts';
import type { Handbook, Shaped } from './handbook.ts';
import type { IncidentReport } from './incident-report.ts';
import type { Maintenance } from './maintenance.ts';
import { momentInLanguage } from './moment-in-language.ts';
import { isInMainLanguage, localeOf } from './placeholders.ts';
import { plainText } from './plain-text.ts';
import { predecessorOf } from './release-line.ts';
import { contentOf } from './sections.ts';
import { thresholdInWords } from './threshold.ts';
import { versionsInWords } from './version-range-words.ts';
import type { WayBack } from './way-back.ts';

type Release = Shaped<'release'>;
type Message = Shaped<'communication'>;

/** What a message is about: what its placeholders are filled from. */
export type Subject =
	| { incident: IncidentReport }
	| { release: Release }
	| { back: WayBack }
	| { maintenance: Maintenance };

/** Where a message is filled: what is asked of the message itself, and the public addresses of pages. */
export interface Setting {
	locale: string;
	moment: Message['fields']['moment'];
	/** Undefined where the handbook does not say where it is published. */
	urlOf(page: ToldPage): string | undefined;
}

/** A page that a message leads to. */
export type ToldPage = Document | 'status' | { maintenance: string };

/** Its address, from the root of the site. */
export const addressOfTold = (page: ToldPage): string =>
	page === 'status' ? 'status/' : 'maintenance' in page ? maintenanceAddress(page.maintenance) : addressOf(page);

/** What documents say, by the names of placeholders. */
export interface Known {
	/** What holds in every language: versions, times, addresses. */
	values: Values;
	/** Sentences in the main language of the handbook: for a message in another one they have to be put into it first. */
	sentences: Values;
}

/** What is known for a message about something, or about nothing yet. What only the moment can tell is left to its sender. */
export function knownFor(handbook: Handbook, subject: Subject | undefined, setting: Setting): Known {
	const { timeZone, name, channels, security } = handbook.config;
	const known = notes(setting.locale);
	if (subject && 'incident' in subject) tellIncident(known, subject.incident, timeZone, setting);
	else if (subject && 'maintenance' in subject) tellMaintenance(known, subject.maintenance, setting);
	else if (subject && 'back' in subject) {
		tellBack(known, handbook, subject.back, setting);
		tellRelease(known, handbook, subject.back.release, setting);
	} else if (subject) tellRelease(known, handbook, subject.release, setting);
	const home = setting.urlOf('status');
	known.put('status.url', home);
	known.put('handbook.name', name);
	known.put('handbook.url', home?.replace(/status\/$/, ''));
	known.put('support.contact', channels.find((channel) => channel.name === 'support')?.address);
	known.put('support.security', security?.contact[0]?.replace(/^mailto:/, ''));
	return known;
}

/** What of it a message can say: sentences only in their own language. */
export const sayable = ({ values, sentences }: Known, handbook: Handbook, message: Message): Values =>
	isInMainLanguage(handbook, message) ? new Map([...sentences, ...values]) : values;

/** Where a message of a handbook is filled. */
export const settingOf = (handbook: Handbook, message: Message, urlOf: Setting['urlOf']): Setting => ({
	locale: localeOf(handbook, message) ?? 'en',
	moment: message.fields.moment,
	urlOf,
});

/** What a message about something is filled with. */
export const valuesFor = (
	handbook: Handbook,
	message: Message,
	subject: Subject | undefined,
	urlOf: Setting['urlOf'],
): Values => sayable(knownFor(handbook, subject, settingOf(handbook, message, urlOf)), handbook, message);

/** One word with a digit or a slash: a version, an address, a name of a channel. It is the same in every language. */
const sameEverywhere = /^(?=\S*[\d/])\S+$/;
const isTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);

type Notes = ReturnType<typeof notes>;

/** Gathers what is known. Of each name, the first word counts. */
function notes(locale: string) {
	const [values, sentences] = [new Map<string, string>(), new Map<string, string>()];
	const into =
		(map: Map<string, string>) =>
		(name: string, value: string | undefined): void => {
			if (value && !values.has(name) && !sentences.has(name)) map.set(name, value);
		};
	const [put, tell] = [into(values), into(sentences)];
	const time = (name: string, written: string | undefined, zone: string): void =>
		put(name, written && momentInLanguage(written, zone, locale));
	const walk = (name: string, value: unknown, zone: string): void => {
		if (typeof value === 'string') {
			if (isTime(value)) time(name, value, zone);
			else (sameEverywhere.test(value) ? put : tell)(name, value);
		} else if (Array.isArray(value)) {
			if (value.length && value.every((each) => typeof each === 'string'))
				(value.every((each) => /^\S+$/.test(each)) ? put : tell)(name, value.join(', '));
		} else if (value && typeof value === 'object')
			for (const [key, inner] of Object.entries(value)) walk(`${name}.${key}`, inner, zone);
	};
	return { values, sentences, put, tell, time, walk };
}

const iso = (epoch: number): string => new Date(epoch).toISOString();
const said = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function tellIncident(known: Notes, report: IncidentReport, zone: string, { moment, urlOf }: Setting): void {
	const { document, started, resolved, updates } = report;
	known.tell('incident.title', document.fields.title);
	// the summary is what customers are told; the level alone says nothing to them
	known.tell('incident.impact', document.fields.summary ?? said(report.impact));
	known.time('incident.started', iso(started), zone);
	const stage = moment.replace(/^incident-/, '');
	const last = updates.at(-1);
	// what was told last belongs to the message of that stage; one of another stage tells its own, and when it is sent
	if (stage === report.status || (stage === 'identified' && report.status === 'monitoring')) {
		const { change, next } = partsOf(last?.text ?? '');
		known.tell('incident.status', said(report.status));
		if (last) known.time('incident.lastUpdate', iso(last.at), zone);
		known.tell('incident.change', change);
		known.tell('incident.nextUpdate', next);
	} else known.tell('incident.status', said(stage));
	if (resolved !== undefined) known.time('incident.resolved', iso(resolved), zone);
	known.put('incident.url', urlOf(document));
	known.put('status.url', urlOf(document));
	known.walk('incident', document.fields, zone);
}

const promise = 'Next update';

/** What was told, and the promise of the next update that updates end with: `Next update by 14:30.` */
function partsOf(text: string): { change: string; next?: string } {
	const at = text.lastIndexOf(promise);
	const next =
		at < 0
			? ''
			: text
					.slice(at + promise.length)
					.replace(/^:? /, '')
					.replace(/\.$/, '');
	return next && !/[.\n]\s/.test(next) ? { change: text.slice(0, at).trimEnd(), next } : { change: text };
}

function tellMaintenance(known: Notes, { entry, start, end }: Maintenance, { urlOf }: Setting): void {
	known.tell('event.title', entry.title);
	known.time('event.start', iso(start), entry.zone);
	known.time('event.end', iso(end), entry.zone);
	known.put('status.url', urlOf({ maintenance: entry.document.id }));
	known.walk('event', entry.document.fields, entry.zone);
}

function tellBack(known: Notes, handbook: Handbook, { plan, release, order }: WayBack, { urlOf }: Setting): void {
	known.put('release.plan', urlOf(plan));
	known.put('rollback.plan', urlOf(plan));
	const steps = order.steps.map((step) => step.join(' with ')).join(', ');
	(order.steps.some((step) => step.length > 1) ? known.tell : known.put)('rollback.order', steps);
	known.put('rollback.target', release.fields.supersedes ?? predecessorOf(handbook, release)?.fields.version);
	known.tell('rollback.state', plan.fields.expectedState);
}

function tellRelease(known: Notes, handbook: Handbook, release: Release, { urlOf }: Setting): void {
	const { fields } = release;
	const zone = fields.zone ?? handbook.config.timeZone;
	const plan = handbook.get('rollback-plan', fields.rollbackPlan);
	const changes = changesOf(release).filter(({ audience }) => audience === 'public');
	const changed = (is: (change: (typeof changes)[number]) => boolean): string =>
		changes
			.filter(is)
			.map(({ text }) => text)
			.join(' ');
	known.tell('release.headline', fields.title.replace(fields.version, '').replace(/^[\s:,–—-]+/, ''));
	known.tell('release.summary', sectionText(release, 'Summary') ?? fields.summary);
	known.tell('release.action', sectionText(release, 'Upgrade'));
	for (const heading of ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'])
		known.tell(
			`release.${heading.toLowerCase()}`,
			changed((change) => change.heading === heading),
		);
	known.tell(
		'release.breaking',
		changed(({ breaking }) => breaking),
	);
	known.tell('release.expectation', fields.impact?.text);
	known.tell(
		'release.watch',
		fields.signals
			.map(
				(signal) =>
					`${signal.name}, ${thresholdInWords(signal.threshold)}${signal.for ? ` for ${durationInWords(signal.for)}` : ''}`,
			)
			.join('; '),
	);
	known.put('release.order', fields.deployOrder.map(({ service }) => service).join(', '));
	known.put('release.url', urlOf(release));
	known.put('release.plan', plan && urlOf(plan));
	known.walk('release', fields, zone);
	known.time('deprecation.removalDate', fields.date, zone);
	const guide = handbook.get('migration', fields.migrationGuides[0]);
	if (guide) {
		known.put('migration.url', urlOf(guide));
		known.tell('migration.affected', guide.fields.affects.join(', '));
		known.tell('migration.time', guide.fields.effort);
		known.walk('migration', guide.fields, zone);
	}
	const advisory = fields.advisories.flatMap((id) => handbook.get('advisory', id) ?? []).find(isPublished);
	if (advisory) {
		known.put('advisory.id', advisory.id);
		known.put('advisory.url', urlOf(advisory));
		known.tell(
			'advisory.affected',
			advisory.fields.affected.map((range) => versionsInWords(handbook, range)).join(', '),
		);
		known.walk('advisory', advisory.fields, zone);
	}
}

/** What is kept private is not in a message either. */
const isPublished = ({ fields }: Shaped<'advisory'>): boolean =>
	fields.published !== undefined && fields.withdrawn === undefined;

/** The first paragraph of a section, as far as it is for everybody. */
function sectionText(document: Document, title: string): string | undefined {
	const [first] = contentOf(document, title);
	return first?.type === 'paragraph' ? plainText([first]) || undefined : undefined;
}
