import { expect, test } from 'vitest';
import { check } from '../src/core/check.ts';
import { clockAt } from '../src/core/clock.ts';
import { rules } from '../src/rules/index.ts';
import { exampleFiles as content, exampleWith } from './example-handbook.ts';

// Mistakes that a careless writer could make in the example handbook, and the rules that find each of them.

const world = { clock: clockAt(Date.UTC(2026, 10, 21, 12)) };
const foundIn = (changes: Record<string, string>): string[] => {
	const { findings } = check(exampleWith(changes), rules, world);
	return [...new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))].sort();
};

type Edit = [file: string, from: string | RegExp, to: string];
const release = (version: string) => `releases/${version}.mdx`;
const plan = (version: string) => `rollback-plans/${version}.mdx`;
const digestOf = (version: string, service: string): string =>
	new RegExp(`${service}:${version.replaceAll('.', '\\.')}\\n +digest: (.*)`).exec(content[release(version)]!)![1]!;

const mutations: [mistake: string, edits: Edit[], found: string[]][] = [
	[
		'a release supersedes a later one',
		[[release('3.3.0'), 'supersedes: 3.2.1', 'supersedes: 3.4.0']],
		['ref-cycle', 'version-order'],
	],
	['a date slips by a year', [[release('3.4.0'), /^date: 2026-/m, 'date: 2025-']], ['version-order']],
	[
		'a version has two parts',
		[[release('3.5.0'), 'version: 3.5.0', "version: '3.5'"]],
		['version-in-file-name', 'version-order'],
	],
	[
		'a version that is not the one of the file',
		[[release('3.4.0'), 'version: 3.4.0', 'version: 7.7.7']],
		['deprecated-before-removed', 'version-in-file-name', 'version-order'],
	],
	[
		'a release is out before its day',
		[[release('3.4.0'), /^date: 2026-/m, 'date: 2027-']],
		['rehearsal-current', 'released-not-ahead'],
	],
	[
		'something breaks in a minor release',
		[
			[
				release('3.4.0'),
				'<Change scope="payments" migration="3.3-to-3.4">Refunds',
				'<Change scope="payments" migration="3.3-to-3.4" breaking>Refunds',
			],
		],
		['version-matches-changes'],
	],
	['something is added in a hotfix', [[release('3.1.1'), '## Fixed', '## Added']], ['version-matches-changes']],
	[
		'a breaking change without its guide',
		[
			[release('3.0.0'), 'migrationGuides: [2-to-3]\n', ''],
			[release('3.0.0'), '<Change scope="identity" breaking migration="2-to-3">', '<Change scope="identity" breaking>'],
		],
		['migration-guide-for-breaking'],
	],
	[
		'the guide to the version before',
		[
			[release('4.0.0'), 'status: planned', 'status: frozen'],
			[
				release('4.0.0'),
				'<Change scope="notifications" breaking migration="3-to-4">',
				'<Change scope="notifications" breaking migration="2-to-3">',
			],
		],
		['migration-guide-for-breaking'],
	],
	[
		'a security release without its advisory',
		[[release('3.3.2'), 'advisories: [PW-2026-002]\n', '']],
		['advisory-for-security'],
	],
	[
		'the advisory of another release',
		[[release('3.3.2'), 'advisories: [PW-2026-002]', 'advisories: [PW-2026-001]']],
		['advisory-for-security'],
	],
	[
		'a deprecation is taken out of the notes',
		[[release('3.3.0'), /## Deprecated[\s\S]*?(?=## Fixed)/, '']],
		['deprecated-before-removed'],
	],
	[
		'a removal comes sooner than announced',
		[[release('3.3.0'), 'removedIn="4.0.0"', 'removedIn="5.0.0"']],
		['deprecated-before-removed'],
	],
	[
		'a deprecation is not sent',
		[[release('3.3.0'), 'template: deprecation-notice', 'template: upgrade-notice']],
		['deprecation-announced-everywhere'],
	],
	[
		'a deprecation does not say until when',
		[
			[
				release('3.4.0'),
				/<Change scope="api-gateway" migration="3-to-4" removedIn="4.0.0">[^<]*<\/Change>/,
				'Amounts as numbers.',
			],
		],
		['deprecation-announced-everywhere'],
	],
	['an approval is open', [[release('3.4.0'), 'decision: approved', 'decision: pending']], ['approvals-complete']],
	[
		'an approval comes after the release',
		[[release('3.4.0'), 'at: 2026-11-12T14:30', 'at: 2026-11-18T14:30']],
		['approvals-complete'],
	],
	['a required check is pending', [[release('3.4.0'), 'result: passed', 'result: pending']], ['verification-complete']],
	[
		'a check is waived without a word',
		[[release('3.5.0'), 'result: pending', 'result: waived']],
		['verification-complete'],
	],
	['a grave finding is open', [[release('3.3.2'), 'state: fixed', 'state: open']], ['verification-complete']],
	[
		'another build in production',
		[
			[
				release('3.4.0'),
				new RegExp(`(environment: production\\n +service: orders[\\s\\S]*?digest: )${digestOf('3.4.0', 'orders')}`),
				`$1${digestOf('3.4.0', 'payments')}`,
			],
		],
		['same-artifact-everywhere'],
	],
	[
		'production before staging',
		[
			[
				release('3.3.2'),
				/(environment: staging\n +service: identity\n +started: )\S+\n( +finished: )\S+/,
				'$12026-09-22T16:00:00+02:00\n$22026-09-22T16:05:00+02:00',
			],
		],
		['promotion-order'],
	],
	[
		'production without staging',
		[[release('3.1.1'), 'environment: staging', 'environment: development']],
		['promotion-order'],
	],
	['stages that go down', [[release('4.0.0'), '- share: 25', '- share: 3']], ['rollout-stages-ascend']],
	['a rollout that ends half way', [[release('3.4.0'), '- share: 100', '- share: 50']], ['rollout-stages-ascend']],
	[
		'no signal calls for a rollback',
		[[release('3.1.1'), '    triggersRollback: true\n', '']],
		['signal-triggers-rollback'],
	],
	['signal and plan differ', [[plan('3.0.0'), 'then: rollback', 'then: forward-fix']], ['signal-triggers-rollback']],
	[
		'on a Saturday',
		[
			[release('4.0.0'), /^date: 2027-03-09/m, 'date: 2027-03-13'],
			[release('4.0.0'), /start: 2027-03-09(.*)\n {2}end: 2027-03-10/, 'start: 2027-03-13$1\n  end: 2027-03-14'],
		],
		['not-on-weekend-or-holiday'],
	],
	[
		'on a holiday',
		[
			[release('4.0.0'), /^date: 2027-03-09/m, 'date: 2027-03-29'],
			[release('4.0.0'), /start: 2027-03-09(.*)\n {2}end: 2027-03-10/, 'start: 2027-03-29$1\n  end: 2027-03-30'],
		],
		['not-on-weekend-or-holiday'],
	],
	[
		'in a freeze',
		[
			[
				release('3.5.0'),
				/^ {2}start: 2026-12-01(.*)\n {2}end: 2026-12-01/m,
				'  start: 2026-11-30$1\n  end: 2026-11-30',
			],
		],
		['not-in-freeze'],
	],
	[
		'nobody is there at the end',
		[
			[release('4.0.0'), /to: '06:00'\n(\s+by: platform\/on-call\n)/, "to: '23:00'\n$1"],
			[release('4.0.0'), /to: '08:00'/, "to: '23:30'"],
		],
		['staffing-covers-window'],
	],
	['an hour in other words', [[release('3.5.0'), "from: '21:00'", 'from: 9 pm']], ['staffing-covers-window']],
	[
		'a document is not done',
		[[release('3.3.0'), /(marked as deprecated\n\s+done: )true/, '$1false']],
		['docs-updated'],
	],
	[
		'nobody is told before',
		[[release('3.0.0'), /template: upgrade-notice/g, 'template: release-internal']],
		['affected-teams-told'],
	],
	[
		'support was not briefed',
		[[release('3.4.0'), 'supportReady: true', 'supportReady: false']],
		['support-brief-ready'],
	],
	['the brief is missing', [[release('3.1.0'), '## Support brief', '## Help']], ['support-brief-ready']],
	[
		'all at once',
		[[release('4.0.0'), /strategy: blue-green\n {2}stages:\n[\s\S]*?(?=verification:)/, 'strategy: all-at-once\n']],
		['big-bang'],
	],
	[
		'no artifact to go back to',
		[[release('3.4.0'), '    previous: registry.parcelway.example/orders:3.2.1\n', '']],
		['previous-artifact-kept'],
	],
	[
		'an artifact that was taken back',
		[
			[
				release('3.4.0'),
				'previous: registry.parcelway.example/orders:3.2.1',
				'previous: registry.parcelway.example/orders:3.2.0',
			],
		],
		['previous-artifact-kept'],
	],
	[
		'nobody read the hotfix',
		[[release('3.1.1'), /decision: approved/g, 'decision: pending']],
		['approvals-complete', 'fast-track-reviewed'],
	],
	[
		'an irreversible migration without fallback',
		[[release('4.0.0'), / {4}fallback: .*\n/, '']],
		['irreversible-needs-fallback'],
	],
	[
		'a fallback that is none',
		[[release('4.0.0'), /fallback: .*\n/, 'fallback: none\n']],
		['irreversible-needs-fallback'],
	],
	[
		'contract with the release that copies',
		[
			[release('3.5.0'), 'phase: migrate', 'phase: contract'],
			[release('3.5.0'), 'dependsOn: [20260825-add-scans]', 'dependsOn: []'],
		],
		['contract-after-expand'],
	],
	[
		'a migration is misspelled',
		[[release('4.0.0'), '20261118-copy-scans]', '20261118-copy-scan]']],
		['migration-dependencies'],
	],
	[
		'a migration waits for a later one',
		[
			[
				release('3.3.0'),
				/(down: migrations\/20260825-add-scans.down.sql\n)/,
				'$1    dependsOn: [20261104-add-refund-state]\n',
			],
		],
		['migration-dependencies'],
	],
	[
		'no backup of the store',
		[[plan('4.0.0'), '- store: tracking-db', '- store: orders-db']],
		['backup-before-irreversible'],
	],
	[
		'a migration that blocks for longer than the window',
		[[release('3.5.0'), 'locking: false', 'locking: true']],
		['blocking-migration-in-window'],
	],
];

test('the example handbook is without them', () => {
	expect(foundIn({})).toEqual([]);
});

test.each(mutations)('%s', (_, edits, found) => {
	const changes: Record<string, string> = {};
	for (const [file, from, to] of edits) {
		const before = changes[file] ?? content[file]!;
		changes[file] = before.replace(from, to);
		expect(changes[file], `${file}: the mutation changes nothing`).not.toBe(before);
	}
	expect(foundIn(changes)).toEqual(found);
});
