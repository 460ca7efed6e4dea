import { refToId } from '../../schemas/fields/ref.ts';
import { dependence } from '../core/dependence.ts';
import { brokenPairs } from '../core/deploy-order.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { type ReleaseNeeds, releaseNeeds, serviceNeeds } from '../core/release-needs.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { stepsOf } from '../core/steps.ts';

const release =
	'---\ntitle: 2.4.0\nversion: 2.4.0\ntype: hotfix\nstatus: released\nrollbackPlan: 2.4.0\nservices: [payments, orders]\ndeployOrder:\n  - service: payments\n  - service: orders\n    dependsOn: [payments]\n---\n\n## Summary\n\nA.\n\n## Cause\n\nB.\n\n## Fix\n\nC.\n';
const plan = (first: string, second: string) =>
	`---\ntitle: Roll back\nrelease: 2.4.0\ngranularity: service\n---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\n<Step service="${first}" owner="on-call">First. <Expect>It runs.</Expect></Step>\n\n<Step service="${second}" owner="on-call">Second. <Expect>It runs.</Expect></Step>\n\n## Validate\n\nD.\n\n## Communicate\n\nE.\n`;
const services = {
	'services/payments.mdx': '---\ntitle: Payments\n---\n\nA.\n',
	'services/orders.mdx': '---\ntitle: Orders\n---\n\nA.\n',
};

/** A component or a step of a plan, by the service that it takes back. */
interface Entry {
	service: string;
	at: Report['at'];
}
type Plan = Shaped<'rollback-plan'>;

export const mirrorsDeployOrder: HandbookRule = {
	id: 'mirrors-deploy-order',
	group: 'rollback',
	scope: 'handbook',
	severity: 'error',
	asks: 'A rollback takes services back in the reverse of a deploy order: what needs another goes back before it.',
	why: 'A service that is taken back while others still need its new version takes them down with it.',
	bad: { ...services, 'releases/2.4.0.mdx': release, 'rollback-plans/2.4.0.mdx': plan('payments', 'orders') },
	good: { ...services, 'releases/2.4.0.mdx': release, 'rollback-plans/2.4.0.mdx': plan('orders', 'payments') },
	*check(handbook) {
		const plans = handbook.all('rollback-plan');
		const services = plans.length ? serviceNeeds(handbook) : undefined;
		for (const document of plans) {
			const components = document.fields.components.map(({ service }, index) => ({
				service,
				at: { field: ['components', index, 'service'] },
			}));
			const steps = stepsOf(document).flatMap(({ node, props }) =>
				props.service ? [{ service: refToId(props.service), at: node }] : [],
			);
			const undone = handbook.get('release', document.fields.release);
			const needs = undone && releaseNeeds(undone, services!);
			// what a plan says of itself: each of its components goes back after those that it names
			const said = dependence(new Map(document.fields.components.map((each) => [each.service, each.dependsOn])));
			for (const [what, entries] of [
				['component', components],
				['step', steps],
			] as const) {
				const told = new Set<string>();
				const pairs = [
					...(undone && needs ? againstRelease(handbook, document, undone, needs, said, what, entries) : []),
					...againstItself(document, said, what, entries),
				];
				for (const { pair, report } of pairs) {
					if (told.has(pair)) continue;
					told.add(pair);
					yield report;
				}
			}
		}
	},
};

type Pair = { pair: string; report: Report };

function* againstRelease(
	handbook: Handbook,
	document: Plan,
	undone: Shaped<'release'>,
	needs: ReleaseNeeds,
	said: ReturnType<typeof dependence>,
	what: string,
	entries: readonly Entry[],
): Iterable<Pair> {
	const { deployOrder } = undone.fields;
	for (const { early, late } of brokenPairs(
		needs,
		entries.map(({ service }) => service),
	)) {
		const [first, second] = [entries[early]!, entries[late]!];
		const { told, path } = needs.why(second.service, first.service)!;
		const byRelease = told === 'release';
		// what services need every day is no word against a plan that says the opposite for this release
		if (!byRelease && said.needs(second.service, first.service)) continue;
		const user = handbook.get('service', second.service);
		const entry = deployOrder.findIndex(({ service }) => service === second.service);
		yield {
			pair: `${first.service} ${second.service}`,
			report: {
				document,
				at: first.at,
				message: `Unexpected ${what} for \`${first.service}\` before the one for \`${second.service}\`, expected ${byRelease ? 'the reverse of the deploy order' : 'what depends on it first'}`,
				help: byRelease
					? `Move \`${second.service}\` up: it was deployed after \`${first.service}\` and needs it, so it goes back first.`
					: `Move \`${second.service}\` up: it depends on \`${first.service}\`${path.length > 2 ? ` by way of ${path.slice(1, -1).join(', ')}` : ''}. If this release wants it the other way, say so in its \`deployOrder\`.`,
				related: [
					{ document, at: second.at, message: `The ${what} for ${second.service}` },
					...(byRelease
						? [
								{
									document: undone,
									at: { field: ['deployOrder', entry] },
									message: `${second.service} is deployed after ${first.service}`,
								},
							]
						: user
							? [
									{
										document: user,
										at: { field: ['dependsOn', user.fields.dependsOn.indexOf(path[1]!)] },
										message: `${second.service} depends on ${path[1]}`,
									},
								]
							: []),
				],
			},
		};
	}
}

/** `said` is the other way round than needs: a component goes back after those that it names. */
function* againstItself(
	document: Plan,
	said: ReturnType<typeof dependence>,
	what: string,
	entries: readonly Entry[],
): Iterable<Pair> {
	const inReverse = [...Map.groupBy(entries.toReversed(), ({ service }) => service).values()].map(([last]) => last!);
	for (const { early, late } of brokenPairs(
		said,
		inReverse.map(({ service }) => service),
	)) {
		const [second, first] = [inReverse[early]!, inReverse[late]!];
		const index = document.fields.components.findIndex(({ service }) => service === first.service);
		yield {
			pair: `${first.service} ${second.service}`,
			report: {
				document,
				at: first.at,
				message: `Unexpected ${what} for \`${first.service}\` before the one for \`${second.service}\`, expected the order of \`dependsOn\``,
				help: `Move \`${second.service}\` up, or take it out of what \`${first.service}\` waits for.`,
				related: [
					{ document, at: second.at, message: `The ${what} for ${second.service}` },
					{
						document,
						at: { field: ['components', index, 'dependsOn'] },
						message: `${first.service} goes back after ${second.service}`,
					},
				],
			},
		};
	}
}
