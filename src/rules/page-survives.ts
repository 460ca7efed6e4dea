import { kindNamed } from '../../schemas/index.ts';
import { addressOf } from '../core/address.ts';
import { isPublishable } from '../core/document.ts';
import { inSlashes, knownAddresses } from '../core/old-address.ts';
import type { HandbookRule } from '../core/rule.ts';
import { withoutEndSlashes } from '../core/slashes.ts';

const config = "name: Handbook\neditions:\n  - id: '2025'\n    title: '2025'\n    folder: editions/2025\n";
const guide = (more = '') => `---\ntitle: On call\n${more}---\n\nCall the team.\n`;
const old = { 'editions/2025/guides/pager.mdx': guide() };

export const pageSurvives: HandbookRule = {
	id: 'page-survives',
	group: 'edition',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'An address that an older edition has leads somewhere: it is still there, redirects, or is told as gone in handbook.yaml.',
	why: 'Alerts, tickets and bookmarks keep an address for years, and are followed when it is urgent.',
	bad: { 'handbook.yaml': config, ...old, 'guides/on-call.mdx': guide() },
	good: { 'handbook.yaml': config, ...old, 'guides/on-call.mdx': guide('aliases: [/guides/pager/]\n') },
	*check(handbook) {
		const known = knownAddresses(handbook);
		for (const { edition, documents } of handbook.editions) {
			const folder = withoutEndSlashes(edition!.folder);
			const index = handbook.config.editions.indexOf(edition!);
			for (const old of documents) {
				const address = inSlashes(addressOf(old));
				if (!isPublishable(old) || known.has(address)) continue;
				known.add(address);
				yield {
					document: handbook.configSource,
					at: { field: ['editions', index, 'id'] },
					message: `Missing page ${address}, expected it to lead somewhere as it did in edition ${edition!.id}`,
					help: `Write \`aliases: [${address}]\` in the ${kindNamed(old.kind)!.label.toLowerCase()} that took its place, or list the address under \`gone\` in handbook.yaml and say why.`,
					related: [{ document: { ...old, file: `${folder}/${old.file}` }, message: 'The page as it was' }],
				};
			}
		}
	},
};
