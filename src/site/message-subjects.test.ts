import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import { incidentReports } from '../core/incident-report.ts';
import { type Library, seatLibrary } from './library.ts';
import { messagesOfIncident, messagesOfRelease, subjectId, subjectsOf } from './message-subjects.ts';

const now = Date.parse('2026-11-21T08:00:00Z');
const message = (moment: string, more = {}) => mdx({ title: moment, moment, to: 'customers', ...more }, 'Text.');
const release = (version: string, status: string, fields: Record<string, unknown>, body = '') =>
	mdx({ title: version, version, type: 'feature', status, ...fields }, body);
const incident = (fields: Record<string, unknown>, status: string) =>
	mdx(
		{ title: 'I', severity: '4', impact: 'minor', started: '2026-11-20T13:20:00+01:00', ...fields },
		`<Update at="2026-11-20T14:00:00+01:00" status="${status}">Told.</Update>`,
	);
const handbook = smallHandbook({
	'communications/first.mdx': message('incident-investigating'),
	'communications/update.mdx': message('incident-identified'),
	'communications/last.mdx': message('incident-resolved'),
	'communications/announcement.mdx': message('after-release'),
	'communications/internal.mdx': message('during-release'),
	'communications/deprecation.mdx': message('deprecation'),
	'communications/back.mdx': message('rollback'),
	'incidents/open.mdx': incident({}, 'monitoring'),
	'incidents/kept-inside.mdx': incident({ public: 'false' }, 'investigating'),
	'incidents/over.mdx': incident({ resolved: '2026-11-20T15:00:00+01:00' }, 'resolved'),
	'releases/1.0.0.mdx': release(
		'1.0.0',
		'released',
		{
			rollbackPlan: '1.0.0',
			communications: [
				{ template: 'announcement', when: '2026-11-01' },
				{ template: 'deprecation', when: '2026-11-01' },
				{ template: 'back' },
			],
		},
		'## Deprecated\n\n- <Change removedIn="2.0.0">The old way.</Change>',
	),
	'releases/1.1.0.mdx': release('1.1.0', 'frozen', {
		date: '2026-12-01',
		communications: [{ template: 'announcement', when: '2026-12-02' }],
	}),
	'releases/2.0.0.mdx': release('2.0.0', 'planned', { date: '2027-03-09' }),
	'rollback-plans/1.0.0.mdx': mdx({
		title: 'Back',
		release: '1.0.0',
		granularity: 'service',
		window: { until: '2026-12-01T22:00:00+01:00' },
		communications: ['back'],
	}),
});
seatLibrary({ current: handbook, editions: [], base: '/', now } as unknown as Library);
const about = (id: string, at = now): string[] =>
	subjectsOf(handbook, handbook.get('communication', id)!, clockAt(at)).map(subjectId);

test('a message of an incident is about the public ones that are open', () => {
	expect(about('update')).toEqual(['open']);
});

test('an open incident has the message for where it is, and those that come after it', () => {
	const [report] = incidentReports(handbook, now).filter(({ resolved }) => resolved === undefined);
	expect(messagesOfIncident(handbook, report!).map(({ id }) => id)).toEqual(['update', 'last']);
});

test('a message of a release is about the one for which it is still to be sent, then about the last that named it', () => {
	expect(about('announcement')).toEqual(['1.1.0']);
	expect(about('announcement', Date.parse('2027-01-01T00:00:00Z'))).toEqual(['1.1.0']);
});

test('one that no release names is about the next release', () => {
	expect(about('internal')).toEqual(['1.1.0']);
});

test('a deprecation is about the version that removes, not the one that announces it', () => {
	expect(about('deprecation')).toEqual(['2.0.0']);
});

test('a rollback notice is about the plans in force', () => {
	expect(about('back')).toEqual(['1.0.0']);
	expect(about('back', Date.parse('2026-12-02T00:00:00Z'))).toEqual([]);
});

test('a release has its messages, each about what it is about', () => {
	const found = messagesOfRelease(handbook, handbook.get('release', '1.0.0')!);
	expect(found.map(({ message: { id }, subject }) => [id, Object.keys(subject)[0], subjectId(subject)])).toEqual([
		['announcement', 'release', '1.0.0'],
		['deprecation', 'release', '2.0.0'],
		['back', 'back', '1.0.0'],
	]);
});
