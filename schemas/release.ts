import { ref } from './fields/ref.ts';
import { list, oneOf, text } from './fields/scalar.ts';
import { version } from './fields/version.ts';
import { defineKind, optional, required, type Section } from './kind.ts';
import { goNoGo } from './release/go-no-go.ts';
import { identity } from './release/identity.ts';
import { proof } from './release/proof.ts';
import { rollout } from './release/rollout.ts';
import { schedule } from './release/schedule.ts';
import { staffing } from './release/staffing.ts';
import { telling } from './release/telling.ts';
import { watching } from './release/watching.ts';

export const releaseTypes = ['feature', 'hotfix', 'security', 'preview', 'lts'] as const;
export const releaseStatuses = ['planned', 'frozen', 'candidate', 'released', 'rolled-back', 'withdrawn'] as const;
/** The headings of Keep a Changelog 1.1.0, in its order. Their bullets are change records. */
export const changeHeadings = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const;

const byType: Record<(typeof releaseTypes)[number], Section[]> = {
	feature: [
		required('Upgrade', 'What a user has to do, or that nothing has to be done.', 'Upgrading', 'How to upgrade'),
		required('Known issues', 'What is known not to work, each with its workaround.', 'Known problems'),
		optional('Support brief', 'What support has to know: questions, answers, where to escalate.'),
	],
	hotfix: [
		required('Cause', 'What was wrong, in one paragraph.', 'Root cause'),
		required('Fix', 'What was changed, and why that is enough.'),
	],
	security: [
		required('Affected versions', 'Which versions are affected, and how to tell.'),
		required('Mitigation', 'What to do until the update is installed.', 'Workaround'),
		required('Disclosure timeline', 'Reported, confirmed, fixed, published: each with its date.', 'Timeline'),
	],
	preview: [
		required('What to try', 'What testers should look at.'),
		required('Known limitations', 'What is not done yet.', 'Known issues'),
		required('Feedback', 'Where to send what was found.'),
	],
	lts: [
		required('Support policy', 'How long it is supported, and what that includes.'),
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
	sections: ({ type }) => [
		required('Summary', 'What this release brings and for whom, in two or three sentences.', 'Overview', 'Highlights'),
		...changeHeadings.map((title) => optional(title, 'One bullet a change.')),
		...(byType[type] ?? []),
	],
	example: {
		id: '2.4.0',
		fields: { title: '2.4.0', version: '2.4.0', type: 'hotfix', status: 'planned' },
	},
});
