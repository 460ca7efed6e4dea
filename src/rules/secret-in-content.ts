import { spanAt } from '../core/place.ts';
import type { DocumentRule } from '../core/rule.ts';
import { secretsOf } from '../core/secrets.ts';

/** In two parts, so that nobody takes this file for a place where a token is kept. */
const madeUpToken = `ghp_${'k3Jv9QmZr7TbXw2L'}${'Nf8sHc5DyGp6UaE4RiVo'}`;

export const secretInContent: DocumentRule = {
	id: 'secret-in-content',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A document holds no token and no private key; it says where they are kept.',
	why: 'A handbook is read by many, copied and searched, and its history keeps what was taken out again.',
	bad: { 'guides/deploy.mdx': guide(`export GITHUB_TOKEN=${madeUpToken}`) },
	good: { 'guides/deploy.mdx': guide('export GITHUB_TOKEN=$(vault read -field=token ci/deploy)') },
	*check(document) {
		for (const { kind, from, to } of secretsOf(document)) {
			yield {
				document,
				at: spanAt(document.source, from, to),
				message: `Unexpected ${kind}, expected the place where it is kept`,
				help: 'Revoke it now: taking it out does not make it secret again. Then name its place in the vault; in an example, write EXAMPLE in the middle.',
			};
		}
	},
};

function guide(command: string): string {
	return `---\ntitle: Deploy from a laptop\n---\n\n\`\`\`sh\n${command}\n\`\`\`\n`;
}
