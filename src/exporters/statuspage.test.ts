import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { hostileTitles } from '../../tests/hostile-titles.ts';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { statusOf } from '../core/status.ts';
import type { Publication } from './publication.ts';
import { type StatuspagePath, statuspage } from './statuspage.ts';

const isStatuspage = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false }).compile(
	JSON.parse(readFileSync('tests/schemas/statuspage-v2.json', 'utf8')),
);
const now = Date.parse('2026-11-20T22:30+01:00');

// biome-ignore lint/suspicious/noExplicitAny: JSON, of a shape that the schema has checked
function files(documents: Record<string, string>, more: Partial<Publication> = {}): Record<StatuspagePath, any> {
	const handbook = smallHandbook(documents);
	const written = statuspage(statusOf(handbook, now), {
		handbook,
		url: 'https://handbook.example',
		base: '/',
		now,
		...more,
	});
	const parsed = Object.entries(written).map(([path, text]) => {
		const content = JSON.parse(text);
		isStatuspage(content);
		expect([path, isStatuspage.errors ?? []]).toEqual([path, []]);
		return [path, content];
	});
	return Object.fromEntries(parsed);
}

const documents = {
	'services/payments.mdx': mdx({ title: 'Payments', summary: 'Takes money.', group: 'Checkout' }),
	'services/maps.mdx': mdx({ title: 'Maps' }),
	'incidents/open.mdx': mdx(
		{
			title: 'Payments fail',
			severity: '2',
			impact: 'major',
			started: '2026-11-20T22:00',
			services: [{ service: 'payments', status: 'partial_outage', from: '2026-11-20T22:05' }],
		},
		'<Update at="2026-11-20T22:05" status="investigating">We look into it.</Update>\n\n<Update at="2026-11-20T22:20" status="identified">It is the provider.</Update>',
	),
	'incidents/over.mdx': mdx({
		title: 'Maps were late',
		severity: '4',
		impact: 'minor',
		started: '2026-10-01T10:00',
		resolved: '2026-10-01T11:00',
	}),
	'incidents/hidden.mdx': mdx({
		title: 'Between us',
		severity: '4',
		impact: 'minor',
		started: '2026-10-01T10:00',
		public: 'false',
	}),
	'events/move.mdx': mdx({
		title: 'Move of the database',
		summary: 'Between us',
		category: 'maintenance',
		public: 'true',
		effect: 'down',
		services: ['payments'],
		start: '2026-11-24T02:00',
		end: '2026-11-24T04:00',
	}),
	'events/weekly.mdx': mdx({
		title: 'Weekly',
		category: 'maintenance',
		public: 'true',
		start: '2026-11-01T22:00',
		end: '2026-11-01T23:00',
		recurrence: 'FREQ=WEEKLY;BYDAY=FR,SU',
	}),
};

describe('the files of the Statuspage API', () => {
	it('tell the present in a summary', () => {
		const { page, status, components, incidents, scheduled_maintenances } = files(documents)['summary.json'];
		expect(page).toMatchObject({
			name: 'Parcelway',
			url: 'https://handbook.example/status/',
			time_zone: 'Europe/Berlin',
		});
		expect(status).toEqual({ indicator: 'major', description: 'Partial System Outage' });
		const [group, payments, maps] = components;
		expect(group).toMatchObject({ name: 'Checkout', group: true, status: 'partial_outage', components: [payments.id] });
		expect(payments).toMatchObject({
			name: 'Payments',
			group_id: group.id,
			status: 'partial_outage',
			description: 'Takes money.',
			updated_at: '2026-11-20T21:05:00.000Z',
		});
		expect(maps).toMatchObject({ name: 'Maps', group_id: null, status: 'operational' });
		expect(incidents).toHaveLength(1);
		expect(incidents[0]).toMatchObject({
			name: 'Payments fail',
			status: 'identified',
			impact: 'major',
			resolved_at: null,
			shortlink: 'https://handbook.example/status/incidents/open/',
		});
		expect(incidents[0].incident_updates).toMatchObject([
			{
				body: 'It is the provider.',
				affected_components: [{ old_status: 'partial_outage', new_status: 'partial_outage' }],
			},
			{ body: 'We look into it.', affected_components: [{ old_status: 'operational', new_status: 'partial_outage' }] },
		]);
		expect(
			scheduled_maintenances.map(({ name, status }: { name: string; status: string }) => [name, status]).slice(0, 3),
		).toEqual([
			['Weekly', 'in_progress'],
			['Weekly', 'scheduled'],
			['Move of the database', 'scheduled'],
		]);
		expect(JSON.stringify(scheduled_maintenances)).not.toContain('Between us');
	});

	it('list what is open, planned, running and over', () => {
		const all = files(documents);
		const names = (path: StatuspagePath, key: string): string[] =>
			all[path][key].map(({ name }: { name: string }) => name);
		expect(names('incidents.json', 'incidents')).toEqual(['Payments fail', 'Maps were late']);
		expect(names('incidents/unresolved.json', 'incidents')).toEqual(['Payments fail']);
		expect(names('scheduled-maintenances/active.json', 'scheduled_maintenances')).toEqual(['Weekly']);
		expect(names('scheduled-maintenances/upcoming.json', 'scheduled_maintenances')).toContain('Move of the database');
		const over = all['scheduled-maintenances.json'].scheduled_maintenances.filter(
			({ status }: { status: string }) => status === 'completed',
		);
		expect(over).toHaveLength(5);
	});

	it('keep every id apart from the others, and from build to build', () => {
		const ids = (all: object): string[] => [...JSON.stringify(all).matchAll(/"id":"(\w+)"/g)].map(([, id]) => id!);
		const summary = files(documents)['summary.json'];
		const top = [...summary.components, ...summary.incidents, ...summary.scheduled_maintenances].map(({ id }) => id);
		expect(new Set(top).size).toBe(top.length);
		expect(ids(files({ ...documents, 'services/new.mdx': mdx({ title: 'New' }) })['summary.json'])).toEqual(
			expect.arrayContaining(ids(summary)),
		);
	});

	it('carry every title', () => {
		const many = hostileTitles.flatMap((title, index) => [
			[`services/s${index}.mdx`, mdx({ title, group: title })],
			[
				`incidents/i${index}.mdx`,
				mdx({ title, severity: '1', impact: 'none', started: '2026-11-01'.concat('T10:00') }),
			],
		]);
		expect(files(Object.fromEntries(many))['incidents.json'].incidents).toHaveLength(hostileTitles.length);
	});

	it('are whole for a handbook with nothing in it', () => {
		expect(files({})['summary.json'].status).toEqual({ indicator: 'none', description: 'All Systems Operational' });
	});
});
