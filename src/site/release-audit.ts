import { whenInWords } from '../core/asked.ts';
import { missingFields } from '../core/asked-fields.ts';
import type { Clock } from '../core/clock.ts';
import type { Document } from '../core/document.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { zoneOf } from '../core/moment.ts';
import { headingOf, sectionsAskedOf } from '../core/sections.ts';
import { exercisesOf } from './rollback-window.ts';

type Release = Shaped<'release'>;

/** What the profile asks of a release or its plan, and nobody has written. */
export interface Missing {
	document: Document;
	/** The field or section, as a writer finds it: `approvals › 2 › evidence`. */
	what: string;
	/** Why it is asked; empty where it always is. */
	why: string;
}

/** What an auditor asks of a release, gathered from the documents that tell it. */
export interface ReleaseAudit {
	plan: Shaped<'rollback-plan'> | undefined;
	rehearsals: Shaped<'exercise'>[];
	incidents: Shaped<'incident'>[];
	retrospectives: Shaped<'retrospective'>[];
	/** Messages of which the time has come, and those that are still to be sent. */
	sent: Release['fields']['communications'];
	ahead: Release['fields']['communications'];
	missing: Missing[];
	/** Parts of a record of which this one says nothing, whether or not the profile asks for them. */
	silent: string[];
	/** The documents that the record is made of. */
	documents: Document[];
}

/** Whether a release has a page for auditors: more is known of it than that it is planned. */
export const isRecorded = ({ fields }: Release): boolean => fields.status !== 'planned';

export const recordedReleases = (handbook: Handbook): Release[] => handbook.all('release').filter(isRecorded);

export function releaseAudit(handbook: Handbook, release: Release, clock: Clock): ReleaseAudit {
	const { fields } = release;
	const zone = zoneOf(handbook, release);
	const plan = handbook.get('rollback-plan', fields.rollbackPlan);
	const rehearsals = plan ? exercisesOf(handbook, 'rollbackPlans', plan.id) : [];
	const incidents = handbook.all('incident').filter((each) => each.fields.causedBy === release.id);
	const retrospectives = handbook
		.all('retrospective')
		.filter((each) => each.fields.release === release.id || incidents.some(({ id }) => id === each.fields.incident));
	const hasCome = ({ when }: Release['fields']['communications'][number]): boolean => {
		const at = when === undefined ? undefined : toEpoch(when, zone);
		return at !== undefined && clock.hasPassed(at);
	};
	const sent = fields.communications.filter(hasCome);
	const parts: [string, number][] = [
		['approvals', fields.approvals.length],
		['a decision of go or no-go', fields.goNoGo ? 1 : 0],
		['tests and other checks', fields.verification.length],
		['a security review', fields.security ? 1 : 0],
		['controls of compliance', fields.compliance.length],
		['artifacts', fields.artifacts.length],
		['deployments', fields.deployments.length],
		['a rollback plan', plan ? 1 : 0],
		['a rehearsal of the rollback plan', rehearsals.filter((each) => each.fields.outcome !== 'planned').length],
		['messages', fields.communications.length],
		['a retrospective', retrospectives.length],
	];
	return {
		plan,
		rehearsals,
		incidents,
		retrospectives,
		sent,
		ahead: fields.communications.filter((each) => !sent.includes(each)),
		missing: [release, ...(plan ? [plan] : [])].flatMap((document) => missingIn(document, handbook)),
		silent: parts.filter(([, count]) => count === 0).map(([name]) => name),
		documents: [release, ...(plan ? [plan] : []), ...rehearsals, ...incidents, ...retrospectives],
	};
}

/** Positions in lists are counted from one, as people count. */
const pathInWords = (path: readonly PropertyKey[]): string =>
	path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');

function missingIn(document: Document, { config }: Handbook): Missing[] {
	const fields = missingFields(document, config.profile).map(({ path, reason }) => ({
		document,
		what: pathInWords(path),
		why: whenInWords([reason]).replaceAll('`', ''),
	}));
	const sections = sectionsAskedOf(document, config)
		.filter((section) => section.required && !headingOf(document, section))
		.map(({ title }) => ({ document, what: `the section ${title}`, why: '' }));
	return [...fields, ...sections];
}
