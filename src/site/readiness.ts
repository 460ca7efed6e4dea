import { occurrences } from '../core/calendar.ts';
import type { Finding } from '../core/finding.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { isAhead } from '../core/release-line.ts';
import { inWords, withinSentence } from '../core/words.ts';
import { calendarEntries } from './calendar-month.ts';
import { dueOf } from './deployments.ts';
import { exercisesOf } from './rollback-window.ts';
import { counted } from './words.ts';

type Release = Shaped<'release'>;

/** One thing that has to hold before a release goes out. */
export interface Ask {
	/** What it is, in a few words: a check, a role, a document. */
	what: string;
	/** Whether it holds, is still to come, or is known not to hold. */
	state: 'met' | 'open' | 'failed';
	note?: string;
}

/** Asks of the same sort, and how those that do not hold are told in one line. */
export interface AskGroup {
	title: string;
	asks: Ask[];
	lacking(missing: Ask[]): string;
}

export interface Readiness {
	groups: AskGroup[];
	/** What is known not to hold stops a release; what is still to come leaves it open. */
	verdict: 'go' | 'open' | 'no-go';
	/** Every single thing that does not hold, or not yet: what is counted wherever a number of them is told. */
	missing: Ask[];
}

/** Whether a release can go out, and why not: from its own record, its plan, the calendar and what the check found. */
export function readinessOf(handbook: Handbook, release: Release, findings: readonly Finding[]): Readiness {
	const groups = [
		wayBack(handbook, release),
		checks(release),
		security(release),
		approvals(release),
		meeting(release),
		people(release),
		calendar(handbook, release),
		documents(release),
		support(release),
		found(handbook, release, findings),
	].filter(({ asks }) => asks.length > 0);
	const missing = groups.flatMap(({ asks }) => missingOf(asks));
	const isKnown = missing.some(({ state }) => state === 'failed');
	return { groups, missing, verdict: isKnown ? 'no-go' : missing.length ? 'open' : 'go' };
}

const missingOf = (asks: Ask[]): Ask[] => asks.filter(({ state }) => state !== 'met');

/** What a release still lacks before it can go out, a line for each sort of it, the gravest first. Empty: nothing is known to be missing. */
export const lacking = ({ groups }: Readiness): string[] =>
	groups.flatMap(({ asks, lacking }) => {
		const missing = missingOf(asks);
		return missing.length ? [lacking(missing)] : [];
	});

/** The releases that have a page of what they still lack: those to come, and those of which a meeting decided. */
export const weighedReleases = perHandbook(
	'weighed-releases',
	(handbook): Set<Release> =>
		new Set(handbook.all('release').filter((release) => isAhead(release) || release.fields.goNoGo !== undefined)),
);

const named = (asks: Ask[]): string => asks.map(({ what }) => what).join(', ');
const lowered = (asks: Ask[]): string => asks.map(({ what }) => withinSentence(what)).join(', ');

function wayBack(handbook: Handbook, { fields }: Release): AskGroup {
	const plan = handbook.get('rollback-plan', fields.rollbackPlan);
	const asks: Ask[] = [{ what: 'Rollback plan', state: plan ? 'met' : 'failed' }];
	if (plan) {
		const [last] = exercisesOf(handbook, 'rollbackPlans', plan.id).filter(
			({ fields: { outcome } }) => outcome !== 'planned',
		);
		asks.push({
			what: 'Rehearsal of the rollback plan',
			state: last === undefined ? 'open' : last.fields.outcome.startsWith('passed') ? 'met' : 'failed',
			...(last ? { note: last.fields.title } : {}),
		});
	}
	return { title: 'The way back', asks, lacking: (missing) => `The way back: ${lowered(missing)}` };
}

function checks({ fields }: Release): AskGroup {
	const asks = fields.verification
		.filter(({ required }) => required)
		.map(
			({ check, result, waiver }): Ask => ({
				what: check,
				state: result === 'failed' ? 'failed' : result === 'pending' ? 'open' : 'met',
				...(waiver ? { note: `Waived: ${waiver.reason}` } : {}),
			}),
		);
	return {
		title: 'Checks',
		asks,
		lacking: (missing) => {
			const failed = missing.filter(({ state }) => state === 'failed');
			const rest = missing.filter(({ state }) => state !== 'failed');
			return [
				...(failed.length ? [`${counted(failed.length, 'failed check')} made good: ${named(failed)}`] : []),
				...(rest.length ? [`${counted(rest.length, 'check')} still to pass: ${named(rest)}`] : []),
			].join('; ');
		},
	};
}

const security = ({ fields }: Release): AskGroup => ({
	title: 'Security',
	asks: (fields.security?.findings ?? []).map(
		({ title, severity, state, mitigation }): Ask => ({
			what: title,
			state: state !== 'open' ? 'met' : severity === 'critical' || severity === 'high' ? 'failed' : 'open',
			note: [`${inWords(severity)} severity, ${state}`, mitigation].filter(Boolean).join('. '),
		}),
	),
	lacking: (missing) => `${counted(missing.length, 'open security finding')}: ${named(missing)}`,
});

const approvals = ({ fields }: Release): AskGroup => ({
	title: 'Approvals',
	asks: fields.approvals
		.filter(({ role, decision }) => !(isGoNoGo(role) && decision === 'pending' && isToDecide(fields.goNoGo)))
		.map(
			({ role, decision, reason }): Ask => ({
				what: inWords(role),
				state: decision === 'approved' ? 'met' : decision === 'rejected' ? 'failed' : 'open',
				...(reason ? { note: reason } : {}),
			}),
		),
	lacking: (missing) => `${counted(missing.length, 'approval')}: ${lowered(missing)}`,
});

type Meeting = Release['fields']['goNoGo'];
const isToDecide = (meeting: Meeting): boolean => meeting?.decision === 'pending';
/** An approval that is the meeting's own. */
const isGoNoGo = (role: string): boolean => /^go\W*(or\W*)?no\W*go$/i.test(role);

/**
 * What a meeting that has yet to decide has not looked at is one thing that is missing, its decision: what it will ask
 * about (the checks, the way back) is counted where it stands itself.
 */
function meeting({ fields: { goNoGo } }: Release): AskGroup {
	const criteria = goNoGo?.criteria ?? [];
	const ahead = isToDecide(goNoGo) ? criteria.filter(({ met }) => met === undefined) : [];
	const asks = criteria
		.filter((each) => !ahead.includes(each))
		.map(
			({ criterion, met, note }): Ask => ({
				what: criterion,
				state: met === undefined ? 'open' : met ? 'met' : 'failed',
				...(note ? { note } : {}),
			}),
		);
	if (goNoGo) {
		const notes = [
			goNoGo.reason,
			ahead.length > 0 && `It will ask: ${ahead.map(({ criterion }) => criterion).join('; ')}`,
		].filter(Boolean);
		asks.push({
			what: 'Decision of the meeting',
			state: goNoGo.decision === 'go' ? 'met' : goNoGo.decision === 'no-go' ? 'failed' : 'open',
			...(notes.length ? { note: notes.join('. ') } : {}),
		});
	}
	return {
		title: 'Go/no-go',
		asks,
		lacking: (missing) => {
			const failed = missing.filter(({ state }) => state === 'failed');
			const open = missing.filter(({ state }) => state === 'open');
			const isDecisionAlone = open.length === 1 && isToDecide(goNoGo);
			return [
				...(failed.length ? [`Go/no-go: ${lowered(failed)}`] : []),
				...(open.length
					? [isDecisionAlone ? 'The decision of the go/no-go meeting' : `Answers of the meeting: ${named(open)}`]
					: []),
			].join('; ');
		},
	};
}

function people({ fields: { manager, staffing } }: Release): AskGroup {
	const asked: [string, string | undefined][] = [
		['Release manager', manager],
		['First on call', staffing?.primary],
		['Second on call', staffing?.backup],
	];
	return {
		title: 'People',
		asks: manager || staffing ? asked.map(([what, name]): Ask => ({ what, state: name ? 'met' : 'open' })) : [],
		lacking: (missing) => `People: ${lowered(missing)}`,
	};
}

function calendar(handbook: Handbook, release: Release): AskGroup {
	const due = dueOf(handbook, release);
	const freezes = calendarEntries(handbook).filter(
		({ category, status }) => category === 'freeze' && status !== 'cancelled',
	);
	const asks: Ask[] = [{ what: 'A date', state: due === undefined ? 'open' : 'met' }];
	if (due !== undefined) {
		const hit = occurrences(freezes, due, due + 1).filter(({ entry }) => !isAllowed(entry.services, release));
		asks.push(
			hit[0]
				? { what: 'No freeze at that time', state: 'failed', note: hit[0].entry.title }
				: { what: 'No freeze at that time', state: 'met' },
		);
	}
	return {
		title: 'Time',
		asks,
		lacking: (missing) => (missing[0]!.note ? `Another date: ${missing[0]!.note}` : 'A date'),
	};
}

/** A freeze of some services leaves the others free. */
const isAllowed = (frozen: string[], { fields: { services } }: Release): boolean =>
	frozen.length > 0 && services.length > 0 && !services.some((service) => frozen.includes(service));

const documents = ({ fields }: Release): AskGroup => ({
	title: 'Documentation',
	asks: fields.docsTouched.map(({ document, done }): Ask => ({ what: document, state: done ? 'met' : 'open' })),
	lacking: (missing) => `Documentation: ${named(missing)}`,
});

const support = ({ fields: { supportReady } }: Release): AskGroup => ({
	title: 'Support',
	asks: supportReady === undefined ? [] : [{ what: 'Support is briefed', state: supportReady ? 'met' : 'open' }],
	lacking: () => 'A briefing of support',
});

function found(handbook: Handbook, release: Release, findings: readonly Finding[]): AskGroup {
	const plan = handbook.get('rollback-plan', release.fields.rollbackPlan);
	const files = new Set([release.file, ...(plan ? [plan.file] : [])]);
	const own = findings.filter(({ place, severity }) => files.has(place.file) && severity !== 'info');
	return {
		title: 'What the check of this handbook found',
		asks: own.length
			? own.map(
					({ message, rule, severity, place }): Ask => ({
						what: message,
						state: severity === 'error' ? 'failed' : 'open',
						note: `${place.file}:${place.start.line}, ${rule}`,
					}),
				)
			: [{ what: 'No error and no warning in the release and its plan', state: 'met' }],
		lacking: (missing) => `${counted(missing.length, 'finding')} of the check made good`,
	};
}
