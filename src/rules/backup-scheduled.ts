import { calendarOf, occurrences } from '../core/calendar.ts';
import { startOfDay } from '../core/instant.ts';
import type { HandbookRule } from '../core/rule.ts';
import { serviceText } from './examples.ts';

const aheadMs = 100 * 86_400_000;
/** Stores that hold nothing which is not also elsewhere, or which nobody saves. */
const passing =
	/\b(queue|queues|cache|caches|stream|topic|bus|rabbitmq|kafka|nats|sqs|pubsub|activemq|redis|valkey|memcached|varnish|in-memory|read replica)\b/i;

const backup = (services: string) =>
	`---\ntitle: Nightly backup\ncategory: backup\nstart: 2026-01-01T00:30:00Z\nend: 2026-01-01T01:30:00Z\nrecurrence: FREQ=DAILY\nservices: [${services}]\n---\n\nA.\n`;
const services = {
	'services/payments.mdx': serviceText('Payments', 'datastores: [payments-db (PostgreSQL 17)]\n'),
	'services/orders.mdx': serviceText('Orders', 'datastores: [orders-db (PostgreSQL 17)]\n'),
};

export const backupScheduled: HandbookRule = {
	id: 'backup-scheduled',
	group: 'calendar',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' ? 'info' : 'warning',
	asks: 'A service that keeps data has a backup in the calendar, within the next 100 days.',
	why: 'The database that was added last year is the one that nobody saves.',
	bad: { ...services, 'events/backup.mdx': backup('orders') },
	good: { ...services, 'events/backup.mdx': backup('orders, payments') },
	*check(handbook, { clock }) {
		const zone = handbook.config.timeZone;
		const from = startOfDay(clock.today(zone), zone);
		const backups = calendarOf(handbook).filter(
			({ category, status }) => category === 'backup' && status !== 'cancelled',
		);
		const ahead = occurrences(backups, from, from + aheadMs).map(({ entry }) => entry);
		// A backup that names no service saves them all.
		if (ahead.some(({ services }) => services.length === 0)) return;
		for (const document of handbook.all('service')) {
			const index = document.fields.datastores.findIndex((store) => !passing.test(store.replaceAll('-', ' ')));
			if (index === -1 || ahead.some(({ services }) => services.includes(document.id))) continue;
			const past = backups.find(({ services }) => services.includes(document.id));
			const other = past ?? ahead[0];
			yield {
				document,
				at: { field: ['datastores', index] },
				message: `Missing backup of \`${document.fields.datastores[index]}\`, expected one in the calendar`,
				help: past
					? `The last one that names ${document.id} is over. Let it recur, or write a new event.`
					: `Add ${document.id} to the \`services\` of an event of category backup, or write one.`,
				...(other
					? {
							related: [
								{
									document: other.document,
									at: { field: ['category'] },
									message: past ? 'It is over' : 'A backup of others',
								},
							],
						}
					: {}),
			};
		}
	},
};
