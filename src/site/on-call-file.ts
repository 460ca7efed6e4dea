import { kindNamed } from '../../schemas/index.ts';
import { type Document, isOf, titleOf } from '../core/document.ts';
import { inWords as durationInWords } from '../core/duration.ts';
import type { Handbook } from '../core/handbook.ts';
import { momentAt } from '../core/moment.ts';
import { shiftsOf } from '../core/on-duty.ts';
import { windowEnd } from '../core/rollback-window.ts';
import { thresholdInWords } from '../core/threshold.ts';
import { titleNamed } from '../core/title-named.ts';
import { inWords, wordsWithin } from '../core/words.ts';
import type { OnCallEntry, OnCallFile } from '../exporters/on-call-file.ts';
import { alertsOf } from './alerts.ts';
import { hoursInWords } from './duty.ts';
import type { Library } from './library.ts';
import { onCallDocuments, onCallKinds } from './on-call-set.ts';
import { personOf } from './person.ts';
import { waitInWords } from './words.ts';

/** The id of a document within `on-call.html`. */
export const anchorOf = ({ kind, id, locale }: Pick<Document, 'kind' | 'id' | 'locale'>): string =>
	`${kind}.${id}${locale ? `.${locale}` : ''}`;

/** What `on-call.html` holds; `render` makes the HTML of a body. */
export function onCallContents(
	{ current, base, stamp }: Library,
	render: (document: Document) => string,
): Omit<OnCallFile, 'style' | 'script' | 'digests'> {
	const groups = onCallKinds.map((kind) => ({
		title: kindNamed(kind)!.plural,
		anchor: `all.${kind}`,
		entries: onCallDocuments(current, kind).map((document) => entryOf(current, document, render)),
	}));
	const alerts = alertsOf(current).flatMap(({ name, runbooks }) =>
		runbooks.slice(0, 1).map((runbook) => ({ name, anchor: anchorOf(runbook), title: titleOf(runbook) })),
	);
	return { name: current.config.name, base, stamp, groups: groups.filter(({ entries }) => entries.length > 0), alerts };
}

function entryOf(handbook: Handbook, document: Document, render: (document: Document) => string): OnCallEntry {
	const html = document.hasBody ? render(document) : '';
	return {
		anchor: anchorOf(document),
		kind: kindNamed(document.kind)!.label,
		title: titleOf(document),
		summary: document.fields?.summary,
		names: namesOf(document),
		facts: factsOf(handbook, document).filter(({ told }) => told.length > 0),
		html,
	};
}

function namesOf(document: Document): string[] {
	if (isOf(document, 'runbook')) return document.fields.alerts;
	if (isOf(document, 'rollback-plan')) return [document.fields.release];
	return document.locale ? [document.locale] : [];
}

type Fact = OnCallEntry['facts'][number];

function factsOf(handbook: Handbook, document: Document): Fact[] {
	const some = (text: string | undefined): string[] => (text ? [text] : []);
	if (isOf(document, 'runbook')) {
		const { severity, impact, escalation, services, access, dashboards } = document.fields;
		return [
			{ term: 'How bad', told: some(severity && inWords(severity)) },
			{ term: 'What users notice', told: some(impact) },
			{ term: 'If it does not get better, call', told: ladderOf(handbook, escalation) },
			{ term: 'Services', told: some(services.map((id) => titleNamed(handbook, 'service', id)).join(', ')) },
			{ term: 'Access', told: access },
			{ term: 'Look at', told: dashboards.map(({ name, url }) => `${name}: ${url}`) },
		];
	}
	if (isOf(document, 'rollback-plan')) {
		const { approver, triggers, window, components, downtime } = document.fields;
		const end = windowEnd(handbook, document);
		return [
			{ term: 'Who decides', told: some(approver && reached(handbook, approver)) },
			{
				term: 'Going back is possible',
				told: [
					...some(end === undefined ? undefined : `until ${momentAt(end, handbook.config.timeZone).words}`),
					...some(window?.closedBy && `Closed by: ${window.closedBy}`),
				],
			},
			{
				term: 'When to roll back',
				told: triggers.map(
					(each) =>
						`${each.signal} ${thresholdInWords(each.threshold, each.comparison)}${each.for ? ` for ${durationInWords(each.for)}` : ''}: ${wordsWithin(each.then)}${each.flag ? ` (${each.flag})` : ''}`,
				),
			},
			{
				term: 'Goes back',
				told: components.map(({ service, target }) =>
					[titleNamed(handbook, 'service', service), target].filter(Boolean).join(': '),
				),
			},
			{ term: 'Users are without the service', told: some(downtime && durationInWords(downtime)) },
		];
	}
	if (isOf(document, 'team')) {
		const { members, escalation, channels } = document.fields;
		return [
			{
				term: 'On call',
				told: shiftsOf(handbook, document).map(
					(shift) => `${reached(handbook, shift.who)}: ${hoursInWords(shift)} (${shift.zone})`,
				),
			},
			{ term: 'If nobody answers', told: ladderOf(handbook, escalation) },
			{
				term: 'Roles',
				told: members.map(
					({ role, contact, zone }) => `${inWords(role)}${contact ? `: ${contact}` : ''}${zone ? ` (${zone})` : ''}`,
				),
			},
			{ term: 'Talks in', told: channels.map(({ name, url }) => [name, url].filter(Boolean).join(': ')) },
		];
	}
	if (isOf(document, 'communication')) {
		const { subject, channels, sender, approver } = document.fields;
		return [
			{ term: 'Subject', told: some(subject) },
			{ term: 'Sent by', told: some(channels.map(inWords).join(', ')) },
			{ term: 'Who sends it', told: some(sender && reached(handbook, sender)) },
			{ term: 'Who has to agree', told: some(approver && reached(handbook, approver)) },
		];
	}
	return [];
}

/** `Checkout, on-call (pager: checkout)`. */
function reached(handbook: Handbook, name: string): string {
	const { words, contact } = personOf(handbook, name);
	return contact ? `${words} (${contact})` : words;
}

const ladderOf = (handbook: Handbook, steps: { after: string; to: string; via?: string | undefined }[]): string[] =>
	steps.map(
		({ after, to, via }) => `${waitInWords(after)}: ${reached(handbook, to)}${via ? `, by ${wordsWithin(via)}` : ''}`,
	);
