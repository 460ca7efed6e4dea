import type { KindName } from '../../schemas/index.ts';

/** What a document of the starter says beside, or instead of, the example of its kind. */
export interface StarterDocument {
	id?: string;
	fields?: Record<string, unknown>;
	body?: string;
}

const owner = 'checkout';

/** The documents of the starter: one small shop, its checkout team and its payments service. `day` is a date, so many days from now. */
export const starterDocuments = (day: (days: number) => string): Partial<Record<KindName, StarterDocument>> => ({
	release: {
		fields: { owner, services: ['payments'], rollbackPlan: '2.4.0', date: day(14) },
	},
	'rollback-plan': {
		fields: {
			owner,
			approver: 'checkout/release-manager',
			window: { for: 'PT72H' },
			triggers: [
				{
					signal: 'Share of failed payments',
					comparison: 'above',
					threshold: '1 %',
					for: 'PT5M',
					severity: 'critical',
					then: 'rollback',
				},
			],
			components: [{ service: 'payments', method: 'redeploy', target: 'payments 2.3.0' }],
			validation: [{ check: 'A test order is paid', kind: 'feature', minimum: 'confirmed within 10 seconds' }],
			communications: ['release-announcement'],
		},
		body: `## Decide

Roll back if payments fail for more than one customer in a hundred; fix forward if only the looks are wrong.

<Trigger signal="Share of failed payments" threshold="> 1 %" for="PT5M" then="rollback">Seen on the dashboard of payments.</Trigger>

## Before you start

Tell the team in its channel that you begin.

## Steps

<Step id="deploy-previous" title="Deploy 2.3.0 again" service="payments" owner="checkout/on-call" takes="PT5M">
  \`\`\`sh
  deploy payments 2.3.0
  \`\`\`
  <Expect>The version page of payments says 2.3.0.</Expect>
  <IfNot>Deploy once more; after the second time, call the escalation of the team.</IfNot>
</Step>

## Validate

Pay for a test order: it has to be confirmed within ten seconds.

## Communicate

Send the [release announcement](../communications/release-announcement.mdx) with a note that 2.4.0 was taken back.
`,
	},
	runbook: { fields: { owner, services: ['payments'] } },
	communication: { fields: { owner } },
	migration: {
		id: '2.3-to-2.4',
		fields: { owner, title: 'From 2.3 to 2.4', from: '>=2.3.0 <2.4.0', to: '2.4.0', release: '2.4.0' },
	},
	incident: {
		id: `${day(-10)}-payments-errors`,
		fields: {
			owner,
			started: `${day(-10)}T22:00:00Z`,
			resolved: `${day(-10)}T22:40:00Z`,
			runbooks: ['payments-error-budget-burn'],
		},
	},
	event: { id: 'freeze', fields: { owner, title: 'Freeze', start: day(30), end: day(37) } },
	service: { fields: { owner, alerts: ['PaymentsErrorBudgetBurn'] } },
	environment: { fields: { owner } },
	flag: { fields: { owner, services: ['payments'], created: day(-5), removeBy: day(85) } },
	team: {
		fields: {
			members: [
				{ role: 'on-call', contact: 'pager: checkout' },
				{ role: 'on-call-backup', contact: 'pager: checkout, second' },
				{ role: 'release-manager', contact: '#checkout' },
			],
			onCall: { primary: 'checkout/on-call', backup: 'checkout/on-call-backup' },
			escalation: [{ after: 'PT15M', to: 'checkout/on-call-backup', via: 'pager' }],
		},
	},
	advisory: { fields: { owner } },
	decision: { fields: { owner, date: day(-60) } },
	exercise: { id: 'rollback-2.4', fields: { owner, date: day(-3), environment: 'staging', rollbackPlans: ['2.4.0'] } },
	retrospective: {
		id: 'payments-errors',
		fields: {
			owner,
			title: 'Looking back on the payments errors',
			date: day(-7),
			incident: `${day(-10)}-payments-errors`,
		},
	},
	guide: { fields: { owner } },
});
