import { changesOf, inBrief } from '../core/changes.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { outingOf, zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Moments of templates that come before a release, and after it. */
const moments: Record<'before' | 'after', string[]> = {
	before: ['before-release', 'deprecation'],
	after: ['after-release'],
};

const others = {
	'migrations/2-to-3.mdx':
		'---\ntitle: From 2 to 3\nfrom: "<3.0.0"\nto: 3.0.0\neffort: hours\nreversible: true\n---\n\n## Who is affected\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Verify\n\nD.\n\n## Go back\n\nE.\n',
	'communications/upgrade.mdx': '---\ntitle: Upgrade\nmoment: before-release\nto: partners\n---\n\nPlease act.\n',
	'communications/news.mdx': '---\ntitle: News\nmoment: after-release\nto: everyone\n---\n\nIt is out.\n',
};
const release = (fields: string) =>
	releaseExample('3.0.0', {
		fields,
		changes: '## Changed\n\n- <Change breaking migration="2-to-3">Amounts are text.</Change>\n',
	});

export const affectedTeamsTold: HandbookRule = {
	id: 'affected-teams-told',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'Those whom a breaking change affects are told before it, and again when it is done.',
	why: 'Who learns of a breaking change from their own alerts has had no chance to prepare.',
	bad: { ...others, ...release('communications:\n  - template: news\n') },
	good: { ...others, ...release('communications:\n  - template: upgrade\n  - template: news\n') },
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { type, status, communications } = document.fields;
			if (type === 'preview' || status === 'planned' || status === 'withdrawn') continue;
			const change = changesOf(document).find(({ breaking }) => breaking);
			if (!change) continue;
			for (const side of ['before', 'after'] as const) {
				// a release that was taken back has nothing to announce
				if ((side === 'after' && status === 'rolled-back') || isTold(handbook, document, side)) continue;
				yield {
					document,
					at: communications.length ? { field: ['communications'], part: 'key' } : { field: ['status'] },
					message: `Missing message ${side} a breaking change, expected one among the communications`,
					help: `Add a message with a template whose moment is \`${moments[side][0]}\`, or one that is sent ${side} the release.`,
					related: [{ document, at: change.node, message: `«${inBrief(change)}»` }],
				};
			}
		}
	},
};

function isTold(handbook: Handbook, document: Shaped<'release'>, side: 'before' | 'after'): boolean {
	const outing = outingOf(handbook, document);
	const zone = zoneOfRelease(handbook, document);
	return document.fields.communications.some(({ template, when }) => {
		const moment = handbook.get('communication', template)?.fields.moment;
		// a template that cannot be read is told by another rule
		if (!moment || moments[side].includes(moment)) return true;
		if (moment === 'rollback' || moment === 'during-release' || when === undefined || !outing) return false;
		const at = toEpoch(when, zone);
		return at !== undefined && (side === 'before' ? at < outing.start : at >= outing.end);
	});
}
