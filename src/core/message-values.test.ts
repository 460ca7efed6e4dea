import { describe, expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { addressOf } from './address.ts';
import type { Document } from './document.ts';
import { incidentReports } from './incident-report.ts';
import { type Setting, type Subject, valuesFor } from './message-values.ts';

const update = (at: string, status: string, text: string): string =>
	`<Update at="2026-11-20T${at}:00+01:00" status="${status}">\n  ${text}\n</Update>\n\n`;
const message = (moment: string, locale?: string) =>
	mdx({ title: 'M', moment, to: 'customers', ...(locale ? { locale } : {}) }, 'Text.');
const handbook = smallHandbook({
	'handbook.yaml':
		'name: Parcelway\ntimeZone: Europe/Berlin\nlocales: [en, de]\nurl: https://handbook.example\nchannels:\n  - name: support\n    address: https://support.example\n',
	'services/mail.mdx': mdx({ title: 'Mail' }),
	'incidents/late.mdx': mdx(
		{
			title: 'E-mails arrive late',
			summary: 'Up to 40 minutes.',
			severity: '4',
			impact: 'minor',
			started: '2026-11-20T13:20:00+01:00',
			services: [{ service: 'mail', status: 'degraded_performance' }],
		},
		update('14:00', 'investigating', 'We look. Next update by 14:30.') +
			update('14:30', 'monitoring', 'Half of them are on time. Next update by 16:00.'),
	),
	'releases/2.4.0.mdx': mdx(
		{
			title: '2.4.0: instant refunds',
			version: '2.4.0',
			type: 'feature',
			status: 'planned',
			date: '2026-12-01T22:00:00+01:00',
			advisories: ['open', 'private'],
			signals: [{ name: 'Errors', category: 'errors', threshold: '> 1 %', for: 'PT5M' }],
		},
		'## Summary\n\nRefunds are quick.\n\n## Added\n\n- A button.\n- <Change audience="internal">A table.</Change>\n\n## Upgrade\n\nNothing to do.',
	),
	'advisories/private.mdx': mdx({ title: 'Secret', severity: 'high', privateUntil: '2027-01-01T00:00:00Z' }),
	'advisories/open.mdx': mdx({
		title: 'Told',
		severity: 'low',
		published: '2026-10-01T10:00:00Z',
		withdrawn: '2026-10-02T10:00:00Z',
	}),
	'communications/investigating.mdx': message('incident-investigating'),
	'communications/update.mdx': message('incident-identified'),
	'communications/update.de.mdx': message('incident-identified'),
	'communications/resolved.mdx': message('incident-resolved'),
	'communications/announcement.mdx': message('after-release'),
});
const urlOf: Setting['urlOf'] = (page) =>
	`https://handbook.example/${page === 'status' ? 'status/' : 'maintenance' in page ? '' : addressOf(page as Document)}`;
const [report] = incidentReports(handbook, Date.parse('2026-11-20T15:00:00Z'));
const filled = (id: string, subject: Subject | undefined, locale?: string) =>
	valuesFor(handbook, handbook.find('communication', id, locale) as never, subject, urlOf);

describe('of an open incident', () => {
	test('the update of its stage tells what was told last, and what was promised', () => {
		const values = filled('update', { incident: report! });
		expect(Object.fromEntries([...values].filter(([name]) => /^(incident|status)\./.test(name)))).toMatchObject({
			'incident.title': 'E-mails arrive late',
			'incident.status': 'Monitoring',
			'incident.impact': 'Up to 40 minutes.',
			'incident.started': 'Fri 20 Nov 2026, 13:20 UTC+1',
			'incident.lastUpdate': 'Fri 20 Nov 2026, 14:30 UTC+1',
			'incident.change': 'Half of them are on time.',
			'incident.nextUpdate': 'by 16:00',
			'status.url': 'https://handbook.example/status/incidents/late/',
		});
	});

	test('a message of another stage has its own state, and leaves open when it is sent', () => {
		const values = filled('resolved', { incident: report! });
		expect(values.get('incident.status')).toBe('Resolved');
		expect(['lastUpdate', 'nextUpdate', 'change', 'resolved'].filter((name) => values.has(`incident.${name}`))).toEqual(
			[],
		);
	});

	test('in another language, times and addresses alone are the same', () => {
		const values = filled('update', { incident: report! }, 'de');
		expect(values.get('incident.started')).toBe('Fr., 20. Nov. 2026, 13:20 UTC+1');
		expect(values.get('status.url')).toBe('https://handbook.example/status/incidents/late/');
		for (const name of ['title', 'impact', 'status', 'change']) expect(values.has(`incident.${name}`)).toBe(false);
	});
});

describe('of a release', () => {
	const release = handbook.get('release', '2.4.0')!;
	const values = filled('announcement', { release });

	test('what its notes say to everybody', () => {
		expect(values.get('release.headline')).toBe('instant refunds');
		expect(values.get('release.summary')).toBe('Refunds are quick.');
		expect(values.get('release.added')).toBe('A button.');
		expect(values.get('release.action')).toBe('Nothing to do.');
		expect(values.get('release.watch')).toBe('Errors, above 1 % for 5 minutes');
		expect(values.get('release.date')).toBe('Tue 1 Dec 2026, 22:00 UTC+1');
	});

	test('nothing of an advisory that is private or withdrawn', () => {
		expect([...values.keys()].filter((name) => name.startsWith('advisory.'))).toEqual([]);
	});
});

test('about nothing yet, what the handbook says of itself', () => {
	expect(Object.fromEntries(filled('announcement', undefined))).toEqual({
		'handbook.name': 'Parcelway',
		'handbook.url': 'https://handbook.example/',
		'status.url': 'https://handbook.example/status/',
		'support.contact': 'https://support.example',
	});
});
