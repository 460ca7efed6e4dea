import { expect, test } from 'vitest';
import { check } from '../src/core/check.ts';
import { clockAt } from '../src/core/clock.ts';
import { rules } from '../src/rules/index.ts';
import { exampleWith, exampleFiles as files } from './example-handbook.ts';

/** The day of the example handbook. */
const world = { clock: clockAt(Date.parse('2026-11-21T12:00:00Z')) };
const foundIn = (changed: Record<string, string>) => {
	const lineAt = (file: string, line: number): string => (changed[file] ?? files[file]!).split('\n')[line - 1]!.trim();
	return check(exampleWith(changed), rules, world).findings.map(
		({ rule, place: { file, start } }) => `${rule} in ${file}: ${lineAt(file, start.line)}`,
	);
};

/** A careless edit of a file: a text, what it becomes, and the findings as «rule in file: line». */
type Mutation = [what: string, file: string, before: string | RegExp, after: string, found: string[]];

const plan = 'rollback-plans/3.4.0.mdx';
const burn = 'runbooks/payments-error-budget-burn.mdx';
const charges = 'incidents/2026-07-07-double-charges.mdx';
const refunds = 'flags/instant-refunds.mdx';

const mutations: Mutation[] = [
	[
		'a plan forgets a service',
		plan,
		/ {2}- service: storefront\n(?: {4}.*\n)+([\s\S]*?) {4}dependsOn: \[storefront\]\n([\s\S]*<Step id="storefront"[^>]*?) service="storefront"/,
		'$1$2',
		['covers-every-component in rollback-plans/3.4.0.mdx: components:'],
	],
	[
		'a threshold becomes a feeling',
		plan,
		'threshold: 1 %',
		'threshold: higher than usual',
		['trigger-is-objective in rollback-plans/3.4.0.mdx: threshold: higher than usual'],
	],
	[
		'a migration is missing in the list of what is lost',
		plan,
		/ {2}- migration: 20261103-add-refunds\n(?: {4}.*\n)+/,
		'',
		['data-loss-stated in rollback-plans/3.4.0.mdx: data:'],
	],
	[
		'what is lost is left open',
		plan,
		'dataLoss: none',
		'dataLoss: to be determined',
		['data-loss-stated in rollback-plans/3.4.0.mdx: dataLoss: to be determined'],
	],
	[
		'a step belongs to nobody',
		plan,
		'service="payments" owner="checkout/on-call" takes="PT5M"',
		'service="payments" takes="PT5M"',
		[
			'step-has-owner in rollback-plans/3.4.0.mdx: <Step id="payments" title="Put payments back to 3.2.1" service="payments" takes="PT5M">',
		],
	],
	[
		'a step does not say what one sees',
		plan,
		/ {2}<Expect>`purged` from all six places.*\n/,
		'',
		[
			'step-has-expectation in rollback-plans/3.4.0.mdx: <Step id="purge" title="Purge the CDN" owner="checkout/on-call" takes="PT1M">',
		],
	],
	[
		'a check has no least result',
		plan,
		'<Check minimum="0 orders" kind',
		'<Check kind',
		['validation-has-minimum in rollback-plans/3.4.0.mdx: <Check kind="integrity" owner="checkout/on-call-backup">'],
	],
	[
		'the rehearsal failed',
		'exercises/2026-11-rollback-3.4.0.mdx',
		'outcome: passed-with-findings',
		'outcome: failed',
		['rehearsal-current in rollback-plans/3.4.0.mdx: release: 3.4.0'],
	],
	[
		'a plan rests on a backup that nobody restored',
		plan,
		/(20261104-add-refund-state\n {4}method:) none/,
		'$1 restore',
		['restore-tested in rollback-plans/3.4.0.mdx: - store: orders-db'],
	],
	[
		'the window closes before the release leaves',
		'rollback-plans/3.5.0.mdx',
		'until: 2026-12-15T22:00:00+01:00',
		'until: 2026-12-01T22:00:00+01:00',
		['window-open in rollback-plans/3.5.0.mdx: until: 2026-12-01T22:00:00+01:00'],
	],
	[
		'one digit of a digest is changed',
		plan,
		'digest: sha256:544e8faf',
		'digest: sha256:544e8fae',
		[
			'bundle-complete in rollback-plans/3.4.0.mdx: digest: sha256:544e8faecd8931ca5fba5b9ecf765a475b4dce04d4f108c900ef22fb8db2fc32',
			// the same slip seen from the other side: one artifact has two digests
			'same-artifact-everywhere in rollback-plans/3.4.0.mdx: digest: sha256:544e8faecd8931ca5fba5b9ecf765a475b4dce04d4f108c900ef22fb8db2fc32',
		],
	],
	[
		'a component lost its digest',
		plan,
		/ {4}digest: sha256:8e897fd3.*\n/,
		'',
		['bundle-complete in rollback-plans/3.4.0.mdx: - service: payments'],
	],
	[
		'a message has no sender',
		'communications/release-internal.mdx',
		/^sender: .*\n/m,
		'',
		[
			'locale-parity in communications/release-internal.de.mdx: sender: platform/release-manager',
			'communication-ready in rollback-plans/3.4.0.mdx: communications: [rollback-notice, release-internal]',
			'communication-ready in rollback-plans/3.5.0-rc.1.mdx: communications: [release-internal]',
			'communication-ready in rollback-plans/3.5.0.mdx: communications: [rollback-notice, release-internal]',
		],
	],
	[
		'an alert is named by two runbooks',
		'runbooks/storefront-latency.mdx',
		'alerts: [',
		'alerts: [PaymentsProviderDown, ',
		[
			'alert-has-one-runbook in runbooks/storefront-latency.mdx: alerts: [PaymentsProviderDown, StorefrontLatencyHigh, ApiGatewayLatencyHigh]',
		],
	],
	[
		'an alert was renamed in the service alone',
		'services/tracking.mdx',
		'[TrackingPositionsStale]',
		'[TrackingPositionStale]',
		['every-alert-covered in services/tracking.mdx: alerts: [TrackingPositionStale]'],
	],
	[
		'a command without its answer',
		burn,
		/ {2}<Expect>One reason stands out.*\n/,
		'',
		['command-has-expectation in runbooks/payments-error-budget-burn.mdx: ```sh'],
	],
	[
		'a dangerous command in a harmless step',
		'runbooks/restore-payments-db.mdx',
		'  pgbackrest --stanza=payments-db info\n',
		'  rm -rf /srv/payments-restore\n',
		['dangerous-command-marked in runbooks/restore-payments-db.mdx: rm -rf /srv/payments-restore'],
	],
	[
		'a role lost its contact',
		'teams/checkout.mdx',
		/(role: on-call-backup\n) {4}contact: .*\n([\s\S]*?to: checkout\/on-call-backup\n) {4}via: .*\n/,
		'$1$2',
		['escalation-reachable in teams/checkout.mdx: to: checkout/on-call-backup'],
	],
	[
		'a story before the first step',
		burn,
		'## Meaning\n',
		`## Meaning\n\n${'It was a long way until payments were what they are now. '.repeat(30)}\n`,
		[
			'first-action-early in runbooks/payments-error-budget-burn.mdx: <Step id="is-it-real" title="Is it real?" service="payments" owner="checkout/on-call" takes="PT1M">',
		],
	],
	[
		'a runbook becomes a book',
		burn,
		'## Impact\n',
		`## Impact\n\n${'It was a long way until payments were what they are now. '.repeat(100)}\n`,
		['too-long in runbooks/payments-error-budget-burn.mdx: title: Payments burn their error budget'],
	],
	[
		'a placeholder is misspelt',
		'communications/rollback-notice.mdx',
		'**What you have to do.** {rollback.action}',
		'**What you have to do.** {rollback.acton}',
		[
			'locale-parity in communications/rollback-notice.de.mdx: title: Hinweis auf einen Rollback',
			'placeholder-resolves in communications/rollback-notice.mdx: **What you have to do.** {rollback.acton}',
		],
	],
	[
		'the German version was forgotten when the English one changed',
		'communications/incident-update.mdx',
		'{incident.change}\n\n- ',
		'{incident.change} {incident.scope}\n\n- ',
		[
			'locale-parity in communications/incident-update.de.mdx: title: "Störung: neuer Stand"',
			'placeholder-resolves in communications/incident-update.mdx: **Since the last message.** {incident.change} {incident.scope}',
		],
	],
	[
		'nobody knows when the next message comes',
		'communications/incident-investigating.mdx',
		/^cadence: .*\n/m,
		'',
		[
			'locale-parity in communications/incident-investigating.de.mdx: cadence: PT30M',
			'cadence-set in communications/incident-investigating.mdx: moment: incident-investigating',
		],
	],
	[
		'a message of an incident does not say what is done',
		'communications/incident-resolved.mdx',
		/{incident\.actions}/g,
		'what we can',
		[
			'locale-parity in communications/incident-resolved.de.mdx: - **Maßnahmen:** {incident.actions}',
			'incident-fields in communications/incident-resolved.mdx: moment: incident-resolved',
		],
	],
	[
		'a retrospective blames',
		'retrospectives/2026-07-double-charges.mdx',
		/## What could be improved\n/,
		'## What could be improved\n\nThe tester was careless.\n',
		['blameless-wording in retrospectives/2026-07-double-charges.mdx: The tester was careless.'],
	],
	[
		'an update has the wrong hour',
		charges,
		'<Update at="2026-07-07T23:05',
		'<Update at="2026-07-07T22:40',
		[
			'updates-in-order in incidents/2026-07-07-double-charges.mdx: <Update at="2026-07-07T22:40:00+02:00" status="monitoring">',
			'cadence-kept in incidents/2026-07-07-double-charges.mdx: <Update at="2026-07-07T23:20:00+02:00" status="monitoring">',
		],
	],
	[
		'winter time in summer',
		charges,
		'resolved: 2026-07-07T23:35:00+02:00',
		'resolved: 2026-07-07T22:15:00+02:00',
		['resolved-after-start in incidents/2026-07-07-double-charges.mdx: resolved: 2026-07-07T22:15:00+02:00'],
	],
	[
		'an incident of next year',
		'incidents/2026-11-20-notification-delay.mdx',
		/^detected: 2026-/m,
		'detected: 2027-',
		['resolved-after-start in incidents/2026-11-20-notification-delay.mdx: detected: 2027-11-20T13:38:00+01:00'],
	],
	[
		'a promised update came late',
		'incidents/2026-10-21-login-failures.mdx',
		'Next update by 10:20',
		'Next update by 10:00',
		[
			'cadence-kept in incidents/2026-10-21-login-failures.mdx: <Update at="2026-10-21T10:12:00+02:00" status="monitoring">',
		],
	],
	[
		'a grave incident without a look back',
		'retrospectives/2026-07-double-charges.mdx',
		/^incident: .*\n/m,
		'',
		['retrospective-due in incidents/2026-07-07-double-charges.mdx: severity: 1'],
	],
	[
		'an incident forgets its release',
		charges,
		/^causedBy: .*\n/m,
		'',
		['cause-linked in incidents/2026-07-07-double-charges.mdx: rolledBack: true'],
	],
	[
		'a time that no clock shows',
		'events/on-call-handover.mdx',
		'start: 2026-10-05T10:00',
		'start: 2027-03-28T02:15',
		['wall-time-exists in events/on-call-handover.mdx: start: 2027-03-28T02:15'],
	],
	[
		'a rule that is not followed',
		'events/weekly-train.mdx',
		'FREQ=WEEKLY;BYDAY=TU',
		'FREQ=HOURLY',
		['wall-time-exists in events/weekly-train.mdx: recurrence: FREQ=HOURLY'],
	],
	[
		'a maintenance is moved onto another',
		'events/2026-11-24-payments-db-maintenance.mdx',
		/start: .*\nend: .*\nservices: .*/,
		'start: 2026-12-08T04:00:00+01:00\nend: 2026-12-08T06:00:00+01:00\nservices: [payments]',
		['windows-overlap in events/2026-11-24-payments-db-maintenance.mdx: start: 2026-12-08T04:00:00+01:00'],
	],
	[
		'a database drops out of the backup',
		'events/nightly-backup.mdx',
		'services: [payments, orders, tracking, identity]',
		'services: [payments, orders, tracking]',
		['backup-scheduled in services/identity.mdx: - identity-db (PostgreSQL 17)'],
	],
	[
		'a flag stays',
		'flags/new-checkout.mdx',
		'removeBy: 2027-01-31',
		'removeBy: 2026-10-31',
		['overdue-for-removal in flags/new-checkout.mdx: removeBy: 2026-10-31'],
	],
	[
		'a flag is on by default',
		refunds,
		'default: false',
		'default: true',
		['off-by-default in flags/instant-refunds.mdx: default: true'],
	],
	[
		'a flag that cannot be turned off',
		refunds,
		/^killSwitch: .*\n/m,
		'',
		['kill-switch in flags/instant-refunds.mdx: state: on'],
	],
	[
		'a share that nobody decided',
		refunds,
		'share: 25\nstages',
		'share: 40\nstages',
		['state-follows-stages in flags/instant-refunds.mdx: share: 40'],
	],
	[
		'a role that is not there',
		'runbooks/notifications-backlog.mdx',
		'delivery/on-call-backup',
		'delivery/on-call-second',
		['role-filled in runbooks/notifications-backlog.mdx: to: delivery/on-call-second'],
	],
	[
		'nobody behind the one on call',
		'teams/delivery.mdx',
		/^ {2}backup: .*\n/m,
		'',
		['primary-and-backup in teams/delivery.mdx: primary: delivery/on-call'],
	],
	[
		'an action was forgotten',
		'retrospectives/2026-q3.mdx',
		'due: 2026-12-15',
		'due: 2026-11-15',
		['action-overdue in retrospectives/2026-q3.mdx: due: 2026-11-15'],
	],
	[
		'a look back that came late',
		'retrospectives/2026-07-double-charges.mdx',
		'date: 2026-07-13',
		'date: 2026-08-13',
		['retrospective-within-a-week in retrospectives/2026-07-double-charges.mdx: date: 2026-08-13'],
	],
	[
		'an exercise after which nothing changed',
		'exercises/2026-10-tabletop-credential-leak.mdx',
		/^followUps:\n(?: .*\n)+changed:\n(?: .*\n)+/m,
		'',
		['exercise-led-to-change in exercises/2026-10-tabletop-credential-leak.mdx: outcome: passed-with-findings'],
	],
];

test('the example handbook is without findings on its day', () => expect(foundIn({})).toEqual([]));

test.each(mutations)('%s', (_, file, before, after, found) => {
	const text = files[file]!.replace(before, after);
	expect(text, 'the mutation changes nothing').not.toBe(files[file]);
	expect(foundIn({ [file]: text })).toEqual(found);
});
