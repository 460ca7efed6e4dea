import { changesOf } from '../core/changes.ts';
import { isOf } from '../core/document.ts';
import type { Shaped } from '../core/handbook.ts';
import { isAhead } from '../core/release-line.ts';
import type { DocumentRule } from '../core/rule.ts';
import { releaseExample, serviceExamples } from './release-example.ts';

/** Types that cannot wait for stages, or reach testers alone. */
const allowed = ['hotfix', 'security', 'preview'];

const going = (strategy: string) => ({
	...serviceExamples('payments', 'orders'),
	...releaseExample('2.4.0', {
		status: 'planned',
		fields: `services: [payments, orders]\nrollout:\n  strategy: ${strategy}\n`,
	}),
});

export const bigBang: DocumentRule = {
	id: 'big-bang',
	group: 'release',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A release with much at stake does not go to everybody at once.',
	why: 'What goes wrong then goes wrong for everybody, and several parts are suspects at the same time.',
	bad: going('all-at-once'),
	good: going('rolling'),
	*check(document) {
		if (!isOf(document, 'release') || !isAhead(document) || allowed.includes(document.fields.type)) return;
		if (document.fields.rollout?.strategy !== 'all-at-once') return;
		const stakes = stakesOf(document);
		if (stakes.length === 0) return;
		yield {
			document,
			at: { field: ['rollout', 'strategy'] },
			message: `Unexpected rollout to all at once of a release with ${stakes.map(({ what }) => what).join(' and ')}, expected stages`,
			help: 'Take a strategy with stages (`canary`, `rolling`, `blue-green`), put what is new behind a flag, or make several releases of it.',
			related: stakes.map(({ what, at }) => ({ document, at, message: `It has ${what}` })),
		};
	},
};

function stakesOf(release: Shaped<'release'>) {
	const { services, migrations, impact } = release.fields;
	const breaking = changesOf(release).find((change) => change.breaking);
	const irreversible = migrations.findIndex(({ reversible }) => !reversible);
	return [
		...(services.length > 1 ? [{ what: `${services.length} services`, at: { field: ['services'] } }] : []),
		...(breaking ? [{ what: 'a breaking change', at: breaking.node }] : []),
		...(irreversible >= 0
			? [
					{
						what: 'a database migration that cannot be undone',
						at: { field: ['migrations', irreversible, 'reversible'] },
					},
				]
			: []),
		...(impact?.level === 'high' ? [{ what: 'a high impact', at: { field: ['impact', 'level'] } }] : []),
	];
}
