import { type KindName, kindNamed } from '../../schemas/index.ts';
import { suggester } from '../core/nearest.ts';
import type { HandbookRule } from '../core/rule.ts';
import { otherKindOf } from './ref-kind.ts';

export const refExists: HandbookRule = {
	id: 'ref-exists',
	group: 'reference',
	scope: 'handbook',
	severity: 'error',
	asks: 'What a field refers to is there.',
	why: 'A plan that names a service which nobody knows is a plan for something else.',
	bad: {
		'services/shop.mdx': '---\ntitle: Shop\ndependsOn: [paymets]\n---\n\nSells.\n',
		'services/payments.mdx': '---\ntitle: Payments\n---\n\nTakes money.\n',
	},
	good: {
		'services/shop.mdx': '---\ntitle: Shop\ndependsOn: [payments]\n---\n\nSells.\n',
		'services/payments.mdx': '---\ntitle: Payments\n---\n\nTakes money.\n',
	},
	*check(handbook) {
		const suggest = suggester();
		const ids = new Map<KindName, string[]>();
		for (const document of handbook.documents) {
			for (const reference of handbook.references(document)) {
				const { to, written, by } = reference;
				if ('link' in by || handbook.find(to.kind, to.id, to.locale) || otherKindOf(handbook, reference)) continue;
				const { label, folder } = kindNamed(to.kind)!;
				if (!ids.has(to.kind))
					ids.set(
						to.kind,
						handbook.all(to.kind).map(({ id }) => id),
					);
				const near = suggest(to.id, ids.get(to.kind)!);
				yield {
					document,
					at: 'field' in by ? { field: by.field } : by.component,
					message: `Unexpected ${label.toLowerCase()} \`${written}\`, expected ${near ? `\`${near}\`` : 'the id of one that is there'}`,
					help: near
						? `Write \`${near}\`, or add ${folder}/${to.id}.mdx.`
						: `Add ${folder}/${to.id}.mdx, or take the reference out.`,
				};
			}
		}
	},
};
