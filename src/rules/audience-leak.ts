import type { Node } from 'unist';
import { kindNamed } from '../../schemas/index.ts';
import { isPublic, walkPublic } from '../core/audience.ts';
import { audienceOf, type Document } from '../core/document.ts';
import type { HandbookRule } from '../core/rule.ts';
import { isSameNode } from '../core/syntax-tree.ts';

const runbook =
	'---\ntitle: Payouts are late\ntype: alert\nalerts: [PayoutsLate]\n---\n\n## Meaning\n\nA.\n\n## Impact\n\nB.\n\n## Diagnosis\n\nC.\n\n## Mitigation\n\nD.\n';
const service = (body: string) => `---\ntitle: Payments\n---\n\n${body}`;
const link = 'If payouts are late, see [the runbook](../runbooks/payouts-late.mdx).';

export const audienceLeak: HandbookRule = {
	id: 'audience-leak',
	group: 'reference',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (risk === 'regulated' ? 'error' : size === 'solo' ? 'info' : 'warning'),
	asks: 'The text of a public document leads to public documents alone; what is for others stands inside `<Audience>`.',
	why: 'A customer who follows the link meets a page that was not written for them, or none at all.',
	bad: { 'runbooks/payouts-late.mdx': runbook, 'services/payments.mdx': service(`${link}\n`) },
	good: {
		'runbooks/payouts-late.mdx': runbook,
		'services/payments.mdx': service(`Takes money.\n\n<Audience only="internal">\n  ${link}\n</Audience>\n`),
	},
	*check(handbook) {
		for (const document of handbook.documents) {
			if (!document.hasBody || !isPublic(document)) continue;
			for (const { to, by } of handbook.references(document)) {
				if ('field' in by) continue;
				const node = 'component' in by ? by.component : by.link.node;
				const target = handbook.find(to.kind, to.id, to.locale);
				if (!target?.fields || isPublic(target) || !isForEverybody(node, document)) continue;
				const label = kindNamed(target.kind)!.label.toLowerCase();
				const readers = audienceOf(target) === 'support' ? 'support' : 'internal';
				yield {
					document,
					at: node,
					message: `Unexpected link from a public page to the ${readers} ${label} \`${target.id}\`, expected public pages alone`,
					help: `Put it inside <Audience only="${readers}">, take it out, or make that page public if everybody may read it.`,
					related: [
						{
							document: target,
							at: { field: target.fields.audience ? ['audience'] : ['title'] },
							message: `Only ${readers === 'support' ? 'support and people inside' : 'people inside'} may read it`,
						},
					],
				};
			}
		}
	},
};

function isForEverybody(node: Node, document: Document): boolean {
	let found = false;
	walkPublic(document.body!, (each) => {
		found ||= isSameNode(each, node);
	});
	return found;
}
