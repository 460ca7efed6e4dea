import { isOut } from '../core/release-line.ts';
import { outingOf } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** How long after a hotfix its review may follow. */
const grace = 7 * 86_400_000;

const hotfix = (decision: string) => ({
	'handbook.yaml': 'name: Shop\nprofile:\n  changeControl: approval\n',
	...releaseExample('2.4.1', {
		type: 'hotfix',
		fields: `date: 2026-11-02\napprovals:\n  - role: peer review\n    by: checkout/tech-lead\n    decision: ${decision}\n    at: 2026-11-03T10:00:00Z\nverification:\n  - check: Refund twice\n    kind: manual\n    result: passed\n`,
	}),
});

export const fastTrackReviewed: HandbookRule = {
	id: 'fast-track-reviewed',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ risk, changeControl }) =>
		changeControl === 'approval' || risk === 'regulated' ? 'error' : changeControl === 'none' ? 'off' : 'info',
	asks: 'A hotfix is tested, and read by somebody else within a week, however urgent it was.',
	why: 'The fix for one outage is the usual cause of the next one.',
	bad: hotfix('pending'),
	good: hotfix('approved'),
	*check(handbook, { clock }) {
		const { changeControl, risk } = handbook.config.profile;
		const onRecord = changeControl === 'approval' || risk === 'regulated';
		for (const document of handbook.all('release')) {
			const { type, approvals, verification } = document.fields;
			const outing = outingOf(handbook, document);
			if (type !== 'hotfix' || !isOut(document) || (outing && !clock.hasPassed(outing.end + grace))) continue;
			// where reviews are not kept on record here, only a list that was begun tells something
			if ((onRecord || approvals.length) && !approvals.some(({ decision }) => decision === 'approved')) {
				yield {
					document,
					at: approvals.length ? { field: ['approvals'], part: 'key' } : { field: ['type'] },
					message: 'Missing review of a hotfix, expected an approval within a week',
					help: 'Have somebody read it who did not write it, and write down who and when; what they find becomes a release of its own.',
				};
			}
			if ((onRecord || verification.length) && !verification.some(({ result }) => result === 'passed')) {
				yield {
					document,
					at: verification.length ? { field: ['verification'], part: 'key' } : { field: ['type'] },
					message: 'Missing test of a hotfix, expected at least one check that passed',
					help: 'Test what was fixed, and what lies next to it; write it down under `verification`.',
				};
			}
		}
	},
};
