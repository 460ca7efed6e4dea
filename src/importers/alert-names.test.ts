import { expect, test } from 'vitest';
import { alertNamesIn, isAlertName } from './alert-names.ts';

test.each([
	'KubePodCrashLooping',
	'NodeRAIDDegraded',
	'etcdMembersDown',
	'TargetDown',
	'Ingress5xxErrors',
	'KubeletDown',
])('%s is an alert', (name) => {
	expect(isAlertName(name)).toBe(true);
});

test.each(['GitLab', 'PgBouncer', 'README', 'kubernetes', 'Down', 'chef_server', 'HTTP', 'kube-pod-down'])(
	'%s need not be one',
	(name) => {
		expect(isAlertName(name)).toBe(false);
	},
);

const evidence = { fileName: 'x', titles: [], declared: [], body: [], hasAlertSections: false };
test('names count that are declared, a title, or a word in the title of an alert', () => {
	expect(alertNamesIn({ ...evidence, declared: ['watchdog'], fileName: 'TargetDown' })).toEqual(['watchdog']);
	expect(alertNamesIn({ ...evidence, fileName: 'Watchdog', titles: ['Watchdog'], hasAlertSections: true })).toEqual([
		'Watchdog',
	]);
	expect(alertNamesIn({ ...evidence, fileName: 'Watchdog', titles: ['Watchdog'] })).toEqual([]);
	expect(alertNamesIn({ ...evidence, titles: ['The alert KubePodNotReady fires'] })).toEqual(['KubePodNotReady']);
	expect(alertNamesIn({ ...evidence, titles: ['How the KubePodNotReady page works'] })).toEqual([]);
});
