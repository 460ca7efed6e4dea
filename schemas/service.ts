import { alertName } from './fields/alert-name.ts';
import { asked } from './fields/asked.ts';
import { person } from './fields/person.ts';
import { ref } from './fields/ref.ts';
import { bool, integer, list, object, text, url } from './fields/scalar.ts';
import { duration } from './fields/time.ts';
import { defineKind } from './kind.ts';

/** The words of Statuspage's API v2, the best first. */
export const componentStatuses = [
	'operational',
	'under_maintenance',
	'degraded_performance',
	'partial_outage',
	'major_outage',
] as const;
export type ComponentStatus = (typeof componentStatuses)[number];

export const service = defineKind({
	name: 'service',
	folder: 'services',
	label: 'Service',
	plural: 'Services',
	description: 'A part of the product that is deployed by itself: what it does, who runs it, what it promises.',
	audience: 'public',
	fields: {
		group: text('The group on the status page.', 'Checkout').optional(),
		tier: integer('From 1 (the business stops without it) to 4.', { min: 1, max: 4, example: '1' }).optional(),
		dependsOn: list(ref('service', 'A service.'), 'The services that it needs.'),
		datastores: list(text('A database or queue.', 'payments-db (PostgreSQL 17)'), 'Where it keeps its data.'),
		slos: list(
			object({
				objective: text('What is promised.', '99.95 %'),
				indicator: text('What is measured.', 'Successful requests'),
				window: duration('Over which time.', 'P30D'),
			}),
			'What it promises.',
		),
		dashboards: list(
			object({
				name: text('The dashboard.', 'Payments'),
				url: url('Where it is.', 'https://grafana.parcelway.example/d/payments'),
			}),
			'Where one looks.',
		),
		repository: asked(url('Where its source is.', 'https://git.parcelway.example/parcelway/payments').optional(), {
			risk: ['regulated'],
		}),
		health: object(
			{
				url: url('The endpoint.', 'https://payments.parcelway.example/health'),
				version: text('Where in the answer the version stands.', 'build.version').optional(),
			},
			'The health endpoint.',
		).optional(),
		alerts: list(alertName('The name of an alert.'), 'The alerts that it can raise.'),
		onStatusPage: bool('Whether the status page shows it.').default(true),
		position: integer('The place in its group, lowest first.', { example: '1' }).default(100),
		supportContact: person('Whom support asks.').optional(),
	},
	example: { id: 'payments', fields: { title: 'Payments' }, body: 'Takes money.\n' },
});
