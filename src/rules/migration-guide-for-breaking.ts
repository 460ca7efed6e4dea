import { changesOf, inBrief } from '../core/changes.ts';
import { comesLater } from '../core/deprecations.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const release = (props: string) =>
	releaseExample('3.0.0', {
		fields: 'communications:\n  - template: upgrade\n  - template: news\n',
		changes: `## Changed\n\n- <Change breaking${props}>Amounts are text.</Change>\n`,
	});
const others = {
	'migrations/2-to-3.mdx':
		'---\ntitle: From 2 to 3\nfrom: "<3.0.0"\nto: 3.0.0\neffort: hours\nreversible: true\n---\n\n## Who is affected\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Verify\n\nD.\n\n## Go back\n\nE.\n',
	'communications/upgrade.mdx': '---\ntitle: Upgrade\nmoment: before-release\nto: partners\n---\n\nPlease act.\n',
	'communications/news.mdx': '---\ntitle: News\nmoment: after-release\nto: everyone\n---\n\nIt is out.\n',
};

export const migrationGuideForBreaking: HandbookRule = {
	id: 'migration-guide-for-breaking',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'Each breaking change has a migration guide that leads to its release, from the feature freeze on.',
	why: 'Whoever is told that something stops working, and not what to do, stays on the old version or calls.',
	bad: { ...others, ...release('') },
	good: { ...others, ...release(' migration="2-to-3"') },
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { type, status, migrationGuides } = document.fields;
			if (type === 'preview' || status === 'planned' || status === 'withdrawn') continue;
			for (const change of changesOf(document)) {
				if (!change.breaking) continue;
				if (change.migration) yield* leadsHere(handbook, document, change.migration, change.node);
				else if (migrationGuides.length === 0) {
					yield {
						document,
						at: change.node,
						message: `Missing migration guide for «${inBrief(change)}», expected one for a breaking change`,
						help: 'Run `rollbook new migration`, and name the guide: `<Change breaking migration="…">`, or `migrationGuides` for all changes.',
					};
				}
			}
		}
	},
};

function* leadsHere(handbook: Handbook, document: Shaped<'release'>, id: string, at: Report['at']): Iterable<Report> {
	const { version } = document.fields;
	const guide = handbook.get('migration', id);
	if (!guide || comesLater(handbook.config, version, guide.fields.to) !== true) return;
	yield {
		document,
		at,
		message: `Unexpected migration guide \`${id}\`, which leads to ${guide.fields.to}, expected one that leads to ${version}`,
		help: 'Name the guide for this release; an older one cannot tell of what breaks now.',
		related: [{ document: guide, at: { field: ['to'] }, message: 'Where it leads' }],
	};
}
