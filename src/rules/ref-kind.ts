import { withArticle } from '../../schemas/fields/article.ts';
import { type KindName, kindInFolder, kindNamed, kinds } from '../../schemas/index.ts';
import type { Handbook } from '../core/handbook.ts';
import type { Reference } from '../core/reference.ts';
import type { HandbookRule } from '../core/rule.ts';

const runbook =
	'---\ntitle: Pay out\ntype: alert\nalerts: [PayoutsLate]\nservices: [SERVICE]\n---\n\n## Meaning\n\nA.\n\n## Impact\n\nB.\n\n## Diagnosis\n\nC.\n\n## Mitigation\n\nD.\n';
const others = {
	'services/payments.mdx': '---\ntitle: Payments\n---\n\nTakes money.\n',
	'teams/checkout.mdx': '---\ntitle: Checkout\n---\n\nLooks after payments.\n',
};

export const refKind: HandbookRule = {
	id: 'ref-kind',
	group: 'reference',
	scope: 'handbook',
	severity: 'error',
	asks: 'What a field refers to is a document of the kind that the field asks for.',
	why: 'A field that names a team where a service belongs leads to neither.',
	bad: { ...others, 'runbooks/payouts-late.mdx': runbook.replace('SERVICE', 'checkout') },
	good: { ...others, 'runbooks/payouts-late.mdx': runbook.replace('SERVICE', 'payments') },
	*check(handbook) {
		for (const document of handbook.documents) {
			for (const reference of handbook.references(document)) {
				const kind = otherKindOf(handbook, reference);
				if (!kind) continue;
				const { by, to, written } = reference;
				const target = handbook.find(kind, to.id);
				const labelOf = (name: KindName): string => kindNamed(name)!.label.toLowerCase();
				const [found, asked] = [labelOf(kind), labelOf(to.kind)];
				yield {
					document,
					at: 'field' in by ? { field: by.field } : 'component' in by ? by.component : by.link.node,
					message: `Unexpected \`${written}\`, which is the id of ${withArticle(found)}, expected that of ${withArticle(asked)}`,
					help: `Write the id of ${withArticle(asked)}${written.includes(':') ? `, or ${kind}:${to.id} if the ${found} is meant` : `; the ${found} can be linked in the text`}.`,
					...(target ? { related: [{ document: target, message: `The ${found}` }] } : {}),
				};
			}
		}
	},
};

/** A release and its plan share an id; where one of them is missing, it is missing. */
const twins: readonly KindName[] = ['release', 'rollback-plan'];

/**
 * The kind that was named instead of the one asked for: by the folder of a path, or by an id that only documents of
 * another kind have.
 */
export function otherKindOf(handbook: Handbook, { to, written, by }: Reference): KindName | undefined {
	if ('link' in by) return undefined;
	const folder = /\.mdx?$/.test(written) ? written.split('/').at(-2) : undefined;
	if (folder) {
		const named = kindInFolder(folder)?.name;
		return named === to.kind ? undefined : named;
	}
	if (handbook.find(to.kind, to.id)) return undefined;
	return kinds.find(({ name }) => handbook.find(name, to.id) && !(twins.includes(name) && twins.includes(to.kind)))
		?.name;
}
