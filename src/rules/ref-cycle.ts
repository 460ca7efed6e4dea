import type { KindName } from '../../schemas/index.ts';
import { smallestCircle } from '../core/dependence.ts';
import { inCircle, mostOfCircle } from '../core/deploy-order.ts';
import type { Handbook } from '../core/handbook.ts';
import type { HandbookRule, Report } from '../core/rule.ts';

/** The references that may not lead back to where they began. */
const relations: [KindName, string, string][] = [
	['service', 'dependsOn', 'depends on'],
	['release', 'supersedes', 'supersedes'],
	['decision', 'supersedes', 'supersedes'],
	['environment', 'promotesTo', 'promotes to'],
];

export const refCycle: HandbookRule = {
	id: 'ref-cycle',
	group: 'reference',
	scope: 'handbook',
	severity: 'error',
	asks: 'Dependencies, deploy orders, promotions and what supersedes what do not lead back to where they began.',
	why: 'Services that depend on each other in a circle have no order in which they can be deployed or rolled back.',
	bad: {
		'services/shop.mdx': '---\ntitle: Shop\ndependsOn: [payments]\n---\n\nSells.\n',
		'services/payments.mdx': '---\ntitle: Payments\ndependsOn: [shop]\n---\n\nTakes money.\n',
	},
	good: {
		'services/shop.mdx': '---\ntitle: Shop\ndependsOn: [payments]\n---\n\nSells.\n',
		'services/payments.mdx': '---\ntitle: Payments\n---\n\nTakes money.\n',
	},
	*check(handbook) {
		for (const [kind, field, verb] of relations) yield* cyclesAmong(handbook, kind, field, verb);
		for (const document of handbook.all('release'))
			yield* cycleWithin(document, 'deployOrder', document.fields.deployOrder);
		for (const document of handbook.all('rollback-plan'))
			yield* cycleWithin(document, 'components', document.fields.components);
	},
};

function* cyclesAmong(handbook: Handbook, kind: KindName, field: string, verb: string): Iterable<Report> {
	const edges = new Map<string, string[]>();
	for (const document of handbook.all(kind)) {
		const targets = handbook
			.references(document)
			.flatMap(({ to, by }) => ('field' in by && by.field[0] === field ? [to.id] : []));
		edges.set(document.id, targets);
	}
	const cycle = smallestCircle(edges);
	if (!cycle) return;
	const [first, ...others] = cycle.slice(0, mostOfCircle).map((id) => handbook.get(kind, id)!);
	yield {
		document: first!,
		at: { field: [field] },
		message: `Unexpected circle ${inCircle(cycle)}, expected an end`,
		help: `Decide which of them ${verb} which, and take one reference out.`,
		related: others.map((document) => ({
			document,
			at: { field: [field] },
			message: `${document.id} ${verb} the next`,
		})),
	};
}

function* cycleWithin(
	document: Report['document'],
	field: string,
	entries: readonly { service: string; dependsOn: string[] }[],
): Iterable<Report> {
	const cycle = smallestCircle(new Map(entries.map(({ service, dependsOn }) => [service, dependsOn])));
	if (!cycle) return;
	const index = entries.findIndex(({ service }) => service === cycle[0]);
	yield {
		document,
		at: { field: [field, index, 'dependsOn'] },
		message: `Unexpected circle ${inCircle(cycle)}, expected an order`,
		help: 'Take one of the dependencies out, or deploy the services as one.',
	};
}
