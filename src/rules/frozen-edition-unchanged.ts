import { editionDigest } from '../core/edition-digest.ts';
import type { HandbookRule } from '../core/rule.ts';

const config = (digest: string) =>
	`name: Handbook\neditions:\n  - id: '2025'\n    title: '2025'\n    folder: editions/2025\n    frozen: 2025-12-31\n    digest: sha256:${digest}\n`;
const guide = '---\ntitle: On call\n---\n\nCall the team.\n';
const files = { 'guides/on-call.mdx': guide, 'editions/2025/guides/on-call.mdx': guide };

export const frozenEditionUnchanged: HandbookRule = {
	id: 'frozen-edition-unchanged',
	group: 'edition',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk, changeControl }) =>
		risk === 'regulated' || changeControl === 'approval' ? 'error' : size === 'solo' ? 'info' : 'warning',
	asks: 'An edition that is frozen has its digest in handbook.yaml, and its documents are still those of the digest.',
	why: 'An auditor, or a customer on the old version, relies on what stood there on the day. Where a change is meant, such as a secret taken out, write the digest that the finding names over the old one: the diff then shows that it was.',
	bad: { 'handbook.yaml': config('0123456789abcdef'.repeat(4)), ...files },
	good: {
		'handbook.yaml': config('9cd6046cc9df0569881a90903666c168d32cf9addee199741118592edf88249f'),
		...files,
	},
	*check({ editions, config, configSource: document }) {
		for (const frozen of editions) {
			const { id, digest, frozen: since } = frozen.edition!;
			const index = config.editions.indexOf(frozen.edition!);
			const now = editionDigest(frozen);
			if (digest === now || (!digest && !since)) continue;
			yield digest
				? {
						document,
						at: { field: ['editions', index, 'digest'] },
						message: `Unexpected documents in edition ${id}, expected those that were frozen${since ? ` on ${since}` : ''}`,
						help: `Take the change back. If it is meant, write \`digest: ${now}\` and say why in the commit.`,
					}
				: {
						document,
						at: { field: ['editions', index, 'frozen'] },
						message: `Missing digest of edition ${id}, expected it beside the day of its freezing`,
						help: `Write \`digest: ${now}\` below.`,
					};
		}
	},
};
