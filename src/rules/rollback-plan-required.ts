import { withArticle } from '../../schemas/fields/article.ts';
import type { HandbookRule } from '../core/rule.ts';

const plan = (release: string) =>
	`---\ntitle: Roll back\nrelease: ${release}\ngranularity: service\n---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Validate\n\nD.\n\n## Communicate\n\nE.\n`;
const release = (field: string) =>
	`---\ntitle: 2.4.0\nversion: 2.4.0\ntype: hotfix\nstatus: released\n${field}---\n\n## Summary\n\nA.\n\n## Cause\n\nB.\n\n## Fix\n\nC.\n`;

export const rollbackPlanRequired: HandbookRule = {
	id: 'rollback-plan-required',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	asks: 'A release names its rollback plan, and the plan is for that release.',
	why: 'A release that cannot be undone is found out when it has to be.',
	bad: { 'releases/2.4.0.mdx': release(''), 'rollback-plans/2.4.0.mdx': plan('2.4.0') },
	good: { 'releases/2.4.0.mdx': release('rollbackPlan: 2.4.0\n'), 'rollback-plans/2.4.0.mdx': plan('2.4.0') },
	*check(handbook) {
		const plans = handbook.all('rollback-plan');
		for (const document of handbook.all('release')) {
			const { rollbackPlan, type, status } = document.fields;
			if (rollbackPlan === undefined) {
				const there = plans.find(({ fields }) => fields.release === document.id);
				yield {
					document,
					at: { field: ['type'] },
					message: `Missing rollback plan, expected one for ${withArticle(type)} release that is ${status}`,
					help: there
						? `Write \`rollbackPlan: ${there.id}\`: ${there.file} is for this release.`
						: `Run \`rollbook new rollback-plan ${document.id}\`, and write \`rollbackPlan: ${document.id}\` here.`,
					...(there
						? { related: [{ document: there, at: { field: ['release'] }, message: 'A plan that nobody would find' }] }
						: {}),
				};
				continue;
			}
			const named = handbook.get('rollback-plan', rollbackPlan);
			if (named && named.fields.release !== document.id) {
				yield {
					document,
					at: { field: ['rollbackPlan'] },
					message: `Unexpected rollback plan \`${rollbackPlan}\`, which is for release ${named.fields.release}, expected one for ${document.id}`,
					help: 'Each release has a plan of its own: what can be undone differs from release to release.',
					related: [{ document: named, at: { field: ['release'] }, message: 'The release that it is for' }],
				};
			}
		}
	},
};
