import { refToId } from '../../schemas/fields/ref.ts';
import { brokenPairs } from '../core/deploy-order.ts';
import type { Shaped } from '../core/handbook.ts';
import type { HandbookRule, Report } from '../core/rule.ts';

const release =
	'---\ntitle: 2.4.0\nversion: 2.4.0\ntype: hotfix\nstatus: released\nrollbackPlan: 2.4.0\nservices: [payments, orders]\ndeployOrder:\n  - service: payments\n  - service: orders\n    dependsOn: [payments]\n---\n\n## Summary\n\nA.\n\n## Cause\n\nB.\n\n## Fix\n\nC.\n';
const plan = (first: string, second: string) =>
	`---\ntitle: Roll back\nrelease: 2.4.0\ngranularity: service\n---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\n<Step service="${first}" owner="on-call">First. <Expect>It runs.</Expect></Step>\n\n<Step service="${second}" owner="on-call">Second. <Expect>It runs.</Expect></Step>\n\n## Validate\n\nD.\n\n## Communicate\n\nE.\n`;
const services = {
	'services/payments.mdx': '---\ntitle: Payments\n---\n\nA.\n',
	'services/orders.mdx': '---\ntitle: Orders\n---\n\nA.\n',
};

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
		for (const document of handbook.all('rollback-plan')) {
			const undone = handbook.get('release', document.fields.release);
			if (!undone || undone.fields.deployOrder.length === 0) continue;
			const components = document.fields.components.map(({ service }, index) => ({
				service,
				at: { field: ['components', index, 'service'] },
			}));
			const steps = document.outline.components.flatMap(({ node }) => {
				const service =
					node.name === 'Step' ? node.attributes.find(({ name }) => name === 'service')?.value : undefined;
				return typeof service === 'string' ? [{ service: refToId(service), at: node }] : [];
			});
			yield* pairsOf(document, undone, 'component', components);
			yield* pairsOf(document, undone, 'step', steps);
		}
	},
};

function* pairsOf(
	document: Shaped<'rollback-plan'>,
	undone: Shaped<'release'>,
	what: string,
	entries: { service: string; at: Report['at'] }[],
): Iterable<Report> {
	const { deployOrder } = undone.fields;
	const told = new Set<string>();
	for (const { early, late } of brokenPairs(
		deployOrder,
		entries.map(({ service }) => service),
	)) {
		const [first, second] = [entries[early]!, entries[late]!];
		const pair = `${first.service} ${second.service}`;
		if (told.has(pair)) continue;
		told.add(pair);
		yield {
			document,
			at: first.at,
			message: `Unexpected ${what} for \`${first.service}\` before the one for \`${second.service}\`, expected the reverse of the deploy order`,
			help: `Move \`${second.service}\` up: it was deployed after \`${first.service}\` and needs it, so it goes back first.`,
			related: [
				{ document, at: second.at, message: `The ${what} for ${second.service}` },
				{
					document: undone,
					at: { field: ['deployOrder', deployOrder.findIndex(({ service }) => service === second.service)] },
					message: `${second.service} is deployed after ${first.service}`,
				},
			],
		};
	}
}
