import { describe, expect, it } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { statusOf, updatesOf } from './status.ts';

const at = (time: string): number => Date.parse(`${time}+01:00`);
const services = {
	'services/payments.mdx': mdx({ title: 'Payments', group: 'Checkout', position: '2' }),
	'services/orders.mdx': mdx({ title: 'Orders', group: 'Checkout', position: '1' }),
	'services/maps.mdx': mdx({ title: 'Maps' }),
	'services/hidden.mdx': mdx({ title: 'Hidden', onStatusPage: 'false' }),
	'services/secret.mdx': mdx({ title: 'Secret', audience: 'internal' }),
};
const incident = (fields: Record<string, unknown> = {}, body = ''): string =>
	mdx({ title: 'Payments fail', severity: '2', impact: 'major', started: '2026-11-20T22:00', ...fields }, body);
const overTime = [
	{ service: 'payments', status: 'major_outage', from: '2026-11-20T22:00' },
	{ service: 'payments', status: 'degraded_performance', from: '2026-11-20T22:30' },
	{ service: 'orders', status: 'partial_outage', to: '2026-11-20T22:10' },
];

/** What the page says at a time, in a line. */
function said(files: Record<string, string>, time: string): string {
	const { indicator, description, services: shown } = statusOf(smallHandbook({ ...services, ...files }), at(time));
	return `${indicator}: ${description}; ${shown.map(({ service, status }) => `${service.id} ${status}`).join(', ')}`;
}

describe('the status page', () => {
	it('follows an incident through its time', () => {
		const files = { 'incidents/a.mdx': incident({ services: overTime, resolved: '2026-11-20T23:00' }) };
		expect(['21:59', '22:00', '22:10', '22:30', '23:00'].map((time) => said(files, `2026-11-20T${time}`))).toEqual([
			'none: All Systems Operational; orders operational, payments operational, maps operational',
			'critical: Major Service Outage; orders partial_outage, payments major_outage, maps operational',
			'critical: Major Service Outage; orders operational, payments major_outage, maps operational',
			'minor: Partially Degraded Service; orders operational, payments degraded_performance, maps operational',
			'none: All Systems Operational; orders operational, payments operational, maps operational',
		]);
	});

	it('takes the impact of an incident that names no service of the page', () => {
		const hidden = [{ service: 'hidden', status: 'major_outage' }];
		expect(said({ 'incidents/a.mdx': incident({ services: hidden }) }, '2026-11-20T22:30')).toMatch(
			/^major: Partial System Outage/,
		);
	});

	it('takes the worst of two incidents and a maintenance', () => {
		const files = {
			'incidents/a.mdx': incident({ services: [{ service: 'maps', status: 'degraded_performance' }] }),
			'incidents/b.mdx': incident({ services: [{ service: 'maps', status: 'partial_outage' }] }),
			'events/m.mdx': mdx({
				title: 'M',
				category: 'maintenance',
				start: '2026-11-20T22:00',
				end: '2026-11-20T23:00',
				public: 'true',
				effect: 'down',
				services: ['maps', 'orders'],
			}),
		};
		expect(said(files, '2026-11-20T22:30')).toBe(
			'major: Partial System Outage; orders under_maintenance, payments operational, maps partial_outage',
		);
	});

	it('shows nothing of what is not public', () => {
		const files = {
			'incidents/a.mdx': incident({ public: 'false', services: overTime }),
			'incidents/b.mdx': incident({ audience: 'internal', services: overTime }),
			'events/m.mdx': mdx({
				title: 'M',
				category: 'maintenance',
				start: '2026-11-20',
				effect: 'down',
				services: ['maps'],
			}),
		};
		const report = statusOf(smallHandbook({ ...services, ...files }), at('2026-11-20T22:30'));
		expect([report.incidents, report.maintenances.active, report.indicator]).toEqual([[], [], 'none']);
	});

	it('tells maintenances that lie ahead, run, and are over, recurring ones for 30 days', () => {
		const maintenance = (start: string, end: string, more = {}): string =>
			mdx({ title: 'M', category: 'maintenance', public: 'true', start, end, ...more });
		const files = {
			'events/far.mdx': maintenance('2027-06-01T02:00', '2027-06-01T04:00'),
			'events/now.mdx': maintenance('2026-11-20T22:00', '2026-11-20T23:00'),
			'events/past.mdx': maintenance('2026-01-20T22:00', '2026-01-20T23:00'),
			'events/called-off.mdx': maintenance('2026-12-01T02:00', '2026-12-01T04:00', { status: 'cancelled' }),
			'events/weekly.mdx': maintenance('2025-01-05T02:00', '2025-01-05T03:00', { recurrence: 'FREQ=WEEKLY;BYDAY=SU' }),
		};
		const { upcoming, active, completed } = statusOf(smallHandbook(files), at('2026-11-20T22:30')).maintenances;
		const ids = (list: typeof upcoming): string => list.map(({ entry }) => entry.document.id).join(' ');
		expect(ids(upcoming)).toBe('weekly weekly weekly weekly weekly far');
		expect([ids(active), ids(completed)]).toEqual(['now', 'weekly weekly weekly weekly past']);
	});
});

describe('updates', () => {
	const body = `
<Update at="2026-11-20T22:40" status="monitoring">It looks *good*.</Update>

<Update at="2026-11-20T22:10:00+01:00" status="investigating">
We look into it.

- Cards fail
- Invoices work

<Audience only="internal">The provider is at fault.</Audience>
</Update>

<Update at="2026-03-29T02:30" status="resolved">Never told.</Update>
`;
	const handbook = smallHandbook({ 'incidents/a.mdx': incident({}, body) });

	it('are read in the order of time, without what is not public', () => {
		expect(
			updatesOf(handbook.documents[0]!, 'Europe/Berlin').map(({ at, status, text }) => ({ at, status, text })),
		).toEqual([
			{
				at: at('2026-11-20T22:10'),
				status: 'investigating',
				text: 'We look into it.\n\n- Cards fail\n- Invoices work',
			},
			{ at: at('2026-11-20T22:40'), status: 'monitoring', text: 'It looks good.' },
		]);
	});

	it('say how far an incident is, as far as they were told', () => {
		const told = (time: string) =>
			statusOf(handbook, at(time)).open.map(({ status, updated, updates }) => [status, updates.length, updated]);
		expect(told('2026-11-20T22:05')).toEqual([['investigating', 0, at('2026-11-20T22:00')]]);
		expect(told('2026-11-20T22:50')).toEqual([['monitoring', 2, at('2026-11-20T22:40')]]);
	});

	it('end an incident whose field `resolved` was forgotten', () => {
		const over =
			'<Update at="2026-11-20T22:40" status="resolved">Over.</Update>\n\n<Update at="2026-11-21T09:00" status="postmortem">Read on.</Update>';
		const report = statusOf(smallHandbook({ 'incidents/a.mdx': incident({}, over) }), at('2026-11-21T10:00'));
		expect([report.open, report.recent.map(({ status, resolved }) => [status, resolved])]).toEqual([
			[],
			[['postmortem', at('2026-11-20T22:40')]],
		]);
	});
});
