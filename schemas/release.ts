import { ref } from './fields/ref.ts';
import { list, oneOf, text } from './fields/scalar.ts';
import { version } from './fields/version.ts';
import { askedWhen, defineKind, optional, required, type Section, within } from './kind.ts';
import { goNoGo } from './release/go-no-go.ts';
import { identity } from './release/identity.ts';
import { proof } from './release/proof.ts';
import { rollout } from './release/rollout.ts';
import { schedule } from './release/schedule.ts';
import { staffing } from './release/staffing.ts';
import { telling } from './release/telling.ts';
import { watching } from './release/watching.ts';
import { and, largeOrRegulated, unlessSmall, type When } from './when.ts';

export const releaseTypes = ['feature', 'hotfix', 'security', 'preview', 'lts'] as const;
export const releaseStatuses = ['planned', 'frozen', 'candidate', 'released', 'rolled-back', 'withdrawn'] as const;
/** The headings of Keep a Changelog 1.1.0, in its order. Their bullets are change records. */
export const changeHeadings = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const;

type Status = (typeof releaseStatuses)[number];
/** When what was planned is settled, when it is ready to be tried, and when users have got it. Nothing more is asked of one that was withdrawn. */
const settled: Status[] = ['frozen', 'candidate', 'released', 'rolled-back'];
const ready: Status[] = ['candidate', 'released', 'rolled-back'];
const out: Status[] = ['released', 'rolled-back'];
const from = (status: Status[]): When => ({ where: { status } });

const byType: Record<(typeof releaseTypes)[number], Section[]> = {
	feature: [
		askedWhen(
			[from(settled)],
			required('Upgrade', 'What a user has to do, or that nothing has to be done.', 'Upgrading', 'How to upgrade'),
		),
		askedWhen(
			and(unlessSmall, from(ready)),
			required('Known issues', 'What is known not to work, each with its workaround.', 'Known problems'),
		),
		optional('Support brief', 'What support has to know: questions, answers, where to escalate.'),
	],
	hotfix: [
		askedWhen([from(['planned', ...settled])], required('Cause', 'What was wrong, in one paragraph.', 'Root cause')),
		askedWhen([from(settled)], required('Fix', 'What was changed, and why that is enough.')),
	],
	security: [
		askedWhen(
			[from(['planned', ...settled])],
			required('Affected versions', 'Which versions are affected, and how to tell.'),
		),
		askedWhen([from(settled)], required('Mitigation', 'What to do until the update is installed.', 'Workaround')),
		askedWhen(
			[from(out)],
			required('Disclosure timeline', 'Reported, confirmed, fixed, published: each with its date.', 'Timeline'),
		),
	],
	preview: [
		askedWhen([from(ready)], required('What to try', 'What testers should look at.')),
		askedWhen([from(ready)], required('Known limitations', 'What is not done yet.', 'Known issues')),
		askedWhen([from(ready)], required('Feedback', 'Where to send what was found.')),
	],
	lts: [
		askedWhen([from(settled)], required('Support policy', 'How long it is supported, and what that includes.')),
		optional('Upgrade', 'From which versions one can move here, and how.'),
	],
};

export const release = defineKind({
	name: 'release',
	folder: 'releases',
	label: 'Release',
	plural: 'Releases',
	description: 'What went out, or will: for users what changed, for the team the whole record.',
	audience: 'public',
	fields: {
		version: version('The version that is released.', '2.4.0'),
		type: oneOf(releaseTypes, 'What kind of release it is; decides what is asked of it.'),
		status: oneOf(releaseStatuses, 'How far it is.'),
		services: list(ref('service', 'A service that is deployed.', 'payments'), 'The services that are deployed.'),
		train: text('The release train it belongs to.', '2026-11').optional(),
		supersedes: ref('release', 'The release that it replaces.', '2.3.0').optional(),
		rollbackPlan: ref('rollback-plan', 'How it is undone.', '2.4.0').optional(),
		...schedule,
		...staffing,
		...goNoGo,
		...identity,
		...rollout,
		...proof,
		...watching,
		...telling,
	},
	sections: [
		required('Summary', 'What this release brings and for whom, in two or three sentences.', 'Overview', 'Highlights'),
		...changeHeadings.map((title) => optional(title, 'One bullet a change.')),
		...releaseTypes.flatMap((type) => within([{ where: { type: [type] } }], byType[type])),
		...within(
			[from(['rolled-back', 'withdrawn'])],
			[
				askedWhen(
					largeOrRegulated,
					required(
						'How it ended',
						'Why it was taken back, what became of what had changed, and where to go from here.',
						'What happened',
						'Why it was rolled back',
						'Why it was withdrawn',
					),
				),
			],
		),
	],
	example: {
		id: '2.4.0',
		fields: { title: '2.4.0', version: '2.4.0', type: 'hotfix', status: 'planned' },
	},
});
