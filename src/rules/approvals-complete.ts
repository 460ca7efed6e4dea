import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { isOut } from '../core/release-line.ts';
import { firstReached, zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Types that may go out first and be approved afterwards (`fast-track-reviewed`). */
const fastTrack = ['hotfix', 'security'];

const approval = (decision: string) =>
	releaseExample('2.4.0', {
		fields: `approvals:\n  - role: qa\n    by: platform/qa-lead\n    decision: ${decision}\n`,
	});

export const approvalsComplete: HandbookRule = {
	id: 'approvals-complete',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, changeControl }) =>
		changeControl === 'none' ? 'off' : size === 'solo' && changeControl !== 'approval' ? 'warning' : 'error',
	asks: 'Whoever has to agree to a release has agreed before users get it.',
	why: 'An approval that was still open, or came afterwards, tells an auditor that nobody was asked.',
	bad: approval('pending'),
	good: approval('approved'),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { type, approvals } = document.fields;
			if (!isOut(document)) continue;
			for (const [index, { role, decision }] of approvals.entries()) {
				if (decision === 'approved') continue;
				yield {
					document,
					at: { field: ['approvals', index, 'decision'] },
					message: `Unexpected ${decision} approval of ${role}, expected \`approved\` in a release that is out`,
					help:
						decision === 'pending'
							? 'Write down what they decided and when; if they were never asked, ask now and say so in `reason`.'
							: 'Write down who went ahead in spite of it, and why, as an approval with its `reason`; or take the release back.',
				};
			}
			if (approvals.length === 0 && handbook.config.profile.changeControl === 'approval') {
				yield {
					document,
					at: { field: ['status'] },
					message: `Missing approvals, expected at least one for a release that is out`,
					help: 'Add `approvals`: who decided, as what, when, and where it is recorded.',
				};
			}
			if (!fastTrack.includes(type)) yield* inTime(handbook, document);
		}
	},
};

function* inTime(handbook: Handbook, document: Shaped<'release'>): Iterable<Report> {
	const reached = firstReached(handbook, document);
	if (!reached) return;
	const zone = zoneOfRelease(handbook, document);
	for (const [index, { role, decision, at }] of document.fields.approvals.entries()) {
		const decided = at === undefined ? undefined : toEpoch(at, zone);
		if (decision !== 'approved' || decided === undefined || decided <= reached.at) continue;
		yield {
			document,
			at: { field: ['approvals', index, 'at'] },
			message: `Unexpected approval of ${role} after users got the release, expected it before`,
			help: 'Put the time right. If it was so, say in `reason` who let the release go, and make it a rule that the pipeline waits.',
			related: [
				{ document, at: { field: ['deployments', reached.index, 'started'] }, message: 'When users first got it' },
			],
		};
	}
}
