import semver from 'semver';
import { changesOf, inBrief } from '../core/changes.ts';
import { predecessorOf, raisedPart } from '../core/release-line.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const breaking = '## Changed\n\n- <Change breaking migration="2-to-3">Amounts are text.</Change>\n';
const guide = {
	'migrations/2-to-3.mdx':
		'---\ntitle: From 2 to 3\nfrom: "<3.0.0"\nto: 3.0.0\neffort: hours\nreversible: true\n---\n\n## Who is affected\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Verify\n\nD.\n\n## Go back\n\nE.\n',
};

export const versionMatchesChanges: HandbookRule = {
	id: 'version-matches-changes',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'A breaking change raises the major version, and an added one at least the minor version (SemVer 2.0.0).',
	why: 'Users take patches without reading; a break that hides in one stops their programs at night.',
	bad: {
		...guide,
		...releaseExample('2.3.0'),
		...releaseExample('2.4.0', { status: 'planned', changes: breaking }),
		...releaseExample('2.3.1', { changes: '## Added\n\n- Refunds.\n' }),
	},
	good: { ...guide, ...releaseExample('2.3.0'), ...releaseExample('3.0.0', { status: 'planned', changes: breaking }) },
	*check(handbook) {
		if (handbook.config.versionScheme !== 'semver') return;
		for (const document of handbook.all('release')) {
			const { version, status } = document.fields;
			const own = semver.parse(version);
			// «Major version zero: anything MAY change at any time» (SemVer 2.0.0, 4)
			if (!own || own.major === 0 || status === 'withdrawn') continue;
			const before = predecessorOf(handbook, document);
			const raised = before
				? raisedPart(before.fields.version, version)
				: own.patch
					? 'patch'
					: own.minor
						? 'minor'
						: 'major';
			const changes = changesOf(document);
			const broken = raised === 'major' ? undefined : changes.find((change) => change.breaking);
			const added = raised === 'patch' ? changes.find(({ heading }) => heading === 'Added') : undefined;
			const cause = broken ?? added;
			if (!raised || !cause) continue;
			const next = broken ? `${own.major + 1}.0.0` : `${own.major}.${own.minor + 1}.0`;
			yield {
				document,
				at: { field: ['version'] },
				message: `Unexpected version ${version}${before ? ` after ${before.fields.version}` : ''}, expected ${next}: it ${broken ? 'breaks something' : 'adds something'}`,
				help: broken
					? 'Raise the major version, or keep what users rely on and take `breaking` out.'
					: 'Raise the minor version, or move the change to Fixed or Changed if nothing new can be used.',
				related: [
					{ document, at: cause.node, message: `«${inBrief(cause)}»` },
					...(before ? [{ document: before, at: { field: ['version'] }, message: 'The version that users have' }] : []),
				],
			};
		}
	},
};
