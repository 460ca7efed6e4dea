import { alertName } from './fields/alert-name.ts';
import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { list, object, oneOf, text, url } from './fields/scalar.ts';
import { duration } from './fields/time.ts';
import { askedWhen, defineKind, optional, required, type Section, within } from './kind.ts';
import { unlessSmall } from './when.ts';

export const runbookTypes = [
	'alert',
	'procedure',
	'deploy',
	'rollback',
	'security',
	'maintenance',
	'incident-role',
] as const;
export const severities = ['critical', 'high', 'medium', 'low'] as const;

const procedure: Section[] = [
	required('When to use', 'What calls for this procedure.', 'Purpose', 'Overview', 'Introduction'),
	askedWhen(
		[{ risk: ['regulated'] }],
		optional('Prerequisites', 'Access, tools and agreement that one needs.', 'Before you start', 'Requirements'),
	),
	required('Steps', 'What to do, in order.', 'Procedure', 'Instructions', 'How to'),
	required('Verify', 'How one knows that it worked.', 'Verification', 'Validation', 'Check'),
	askedWhen(unlessSmall, required('Go back', 'How to undo it.', 'Rollback', 'Roll back', 'Undo')),
];

const byType: [types: (typeof runbookTypes)[number][], sections: Section[]][] = [
	[
		['alert'],
		[
			required(
				'Meaning',
				'What the alert says, in one paragraph.',
				'Overview',
				'Description',
				'About',
				'Summary',
				'Symptoms',
				'What does this alert mean',
			),
			required('Impact', 'Who is hurt, how badly, from when on.', 'Severity', 'Consequences'),
			required(
				'Diagnosis',
				'Is it real, and why is it so: commands with what one expects to see.',
				'Troubleshooting',
				'Investigation',
				'Debugging',
				'Diagnose',
				'Debug',
				'How to investigate',
				'Possible causes',
				'Causes',
			),
			required(
				'Mitigation',
				'What stops the damage, the safest first.',
				'Mitigating',
				'Resolution',
				'Remediation',
				'Fix',
				'Solution',
				'How to fix',
				'Mitigate',
				'Recovery',
				'Possible resolutions',
			),
			askedWhen(
				[{ risk: ['regulated'] }],
				optional('Verify', 'How one knows that it is over.', 'Verification', 'Validation'),
			),
			optional('Escalate', 'Whom to call, and when.', 'Escalation', 'Contacts', 'Escalation path'),
		],
	],
	[
		['security'],
		[
			required('Notify', 'Who has to know at once.', 'Notification'),
			required('Isolate', 'How the damage is kept from spreading.', 'Containment', 'Contain'),
			required('Preserve evidence', 'What has to be kept, and how.', 'Evidence'),
			required('Recover', 'How things are put right.', 'Recovery', 'Eradication'),
		],
	],
	[['procedure', 'deploy', 'rollback', 'maintenance'], procedure],
	[
		['incident-role'],
		[
			required('Duties', 'What the role does, and what it leaves to others.', 'Responsibilities'),
			optional('Hand over', 'How the role is passed on.', 'Handover', 'Handoff'),
		],
	],
];

export const runbook = defineKind({
	name: 'runbook',
	folder: 'runbooks',
	label: 'Runbook',
	plural: 'Runbooks',
	description: 'What to do when an alert fires, or when something has to be done by hand.',
	audience: 'internal',
	fields: {
		type: oneOf(runbookTypes, 'What it is for; decides which sections it has.'),
		services: list(ref('service', 'A service.', 'payments'), 'The services that it is about.'),
		alerts: list(alertName('The name of an alert, as it is typed.'), 'The alerts that lead here.'),
		severity: oneOf(severities, 'How bad it is when this is needed.').optional(),
		impact: text('What users notice, in one sentence.', 'Some customers cannot pay').optional(),
		escalation: list(
			object({
				after: duration('After how long.', 'PT15M'),
				to: person('Whom.', 'checkout/on-call'),
				via: text('How they are reached.', 'pager').optional(),
			}),
			'Whom to call if it does not get better.',
		),
		prerequisites: list(
			text('Something that has to be so.', 'The backup of last night is there'),
			'What has to be so before one starts.',
		),
		access: list(
			text('An access that one needs.', 'kubectl on production, read'),
			'Access that one needs before one starts.',
		),
		tools: list(
			object({
				name: text('The tool.', 'kubectl'),
				url: url('Where it is.', 'https://grafana.parcelway.example/d/payments').optional(),
			}),
			'Tools that one needs.',
		),
		dashboards: list(
			object({
				name: text('The dashboard.', 'Payments'),
				url: url('Where it is.', 'https://grafana.parcelway.example/d/payments'),
			}),
			'Where one looks.',
		),
		automation: text(
			'The script or job that does it, or does part of it.',
			'The job restore-payments-db in CI',
		).optional(),
		takes: duration('How long it takes as a rule.').optional(),
	},
	sections: byType.flatMap(([type, sections]) => within([{ where: { type } }], sections)),
	example: {
		id: 'payments-error-budget-burn',
		fields: { title: 'Payments burn their error budget', type: 'alert', alerts: ['PaymentsErrorBudgetBurn'] },
	},
});
