import { isOf } from '../core/document.ts';
import type { DocumentRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Strategies that bring the release to everybody in the end; a trial (shadow, a-b) need not. */
const toEverybody = ['rolling', 'blue-green', 'canary'];

const stages = (...shares: number[]) =>
	releaseExample('2.4.0', {
		status: 'planned',
		fields: `rollout:\n  strategy: canary\n  stages:\n${shares.map((share) => `    - share: ${share}\n      bake: PT2H\n`).join('')}`,
	});

export const rolloutStagesAscend: DocumentRule = {
	id: 'rollout-stages-ascend',
	group: 'release',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'The stages of a rollout reach more users each time and everybody in the end, and each says how long one watches.',
	why: 'A small share is worth something only if somebody looks at it before the next one gets the release.',
	bad: stages(25, 5, 100),
	good: stages(5, 25, 100),
	*check(document) {
		if (!isOf(document, 'release') || !document.fields.rollout) return;
		const { rollout, type, status } = document.fields;
		const { strategy, stages } = rollout;
		if (status === 'withdrawn' || status === 'rolled-back') return;
		const at = (index: number, field: string): Report['at'] => ({ field: ['rollout', 'stages', index, field] });
		for (const [index, { share, bake, gate }] of stages.entries()) {
			const before = stages[index - 1];
			if (before && share < before.share) {
				yield {
					document,
					at: at(index, 'share'),
					message: `Unexpected share of ${share} % after ${before.share} %, expected a larger one`,
					help: 'Put the stages in order, the smallest share first.',
					related: [{ document, at: at(index - 1, 'share'), message: 'The stage before' }],
				};
			} else if (strategy === 'all-at-once' && share < 100) {
				yield {
					document,
					at: at(index, 'share'),
					message: `Unexpected share of ${share} % in a rollout to all at once, expected 100 %`,
					help: 'Write the strategy that is meant (`canary`, `rolling`), or take the stages out.',
					related: [{ document, at: { field: ['rollout', 'strategy'] }, message: 'The strategy' }],
				};
			}
			if (strategy === 'canary' && index < stages.length - 1 && !bake && !gate) {
				yield {
					document,
					at: at(index, 'share'),
					message: `Missing time for which one watches ${share} %, expected \`bake\` or \`gate\``,
					help: 'Add `bake` (such as PT2H), and in `gate` what has to hold before the next stage.',
				};
			}
		}
		const last = stages.at(-1);
		if (!last || last.share === 100 || type === 'preview' || !toEverybody.includes(strategy)) return;
		if (stages.some(({ share }) => share === 100)) return;
		yield {
			document,
			at: at(stages.length - 1, 'share'),
			message: `Unexpected end of the rollout at ${last.share} %, expected a stage of 100 %`,
			help: 'Add the stage in which everybody has it. If some are to stay behind, a flag tells who.',
		};
	},
};
