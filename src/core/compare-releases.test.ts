import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { compareReleases } from './compare-releases.ts';

const image = (digest: string) => ({ name: 'payments', kind: 'image', reference: `r/payments@${digest}` });
const handbook = smallHandbook({
	'releases/1.0.0.mdx': mdx(
		{ title: '1', version: '1.0.0', type: 'feature', status: 'released' },
		'## Added\n\n- Start',
	),
	'releases/1.1.0.mdx': mdx(
		{
			title: '1.1',
			version: '1.1.0',
			type: 'feature',
			status: 'released',
			artifacts: [image('a')],
			dependencies: [
				{ name: 'openssl', from: '3.0.0', to: '3.1.0' },
				{ name: 'left', to: '1.0.0' },
			],
			configuration: [{ name: 'TTL', kind: 'variable', change: 'added', default: '1' }],
		},
		'## Added\n\n- Refunds\n- <Change audience="internal">Metrics</Change>',
	),
	'releases/1.2.0.mdx': mdx(
		{
			title: '1.2',
			version: '1.2.0',
			type: 'feature',
			status: 'released',
			artifacts: [image('b')],
			dependencies: [
				{ name: 'openssl', from: '3.1.0', to: '3.2.0' },
				{ name: 'left', from: '1.0.0' },
			],
			configuration: [{ name: 'TTL', kind: 'variable', change: 'changed', default: '2' }],
		},
		'## Added\n\n- Lockers\n\n## Fixed\n\n- Time',
	),
});
const compare = (from: string, to: string) =>
	compareReleases(handbook, handbook.get('release', from)!, handbook.get('release', to)!);

test('gathers changes by heading, the latest release first, and leaves out what is for the team', () => {
	const found = compare('1.0.0', '1.2.0')!;
	expect(found.changes.map(({ heading, records }) => [heading, ...records.map(({ text }) => text)])).toEqual([
		['Added', 'Lockers', 'Refunds'],
		['Fixed', 'Time'],
	]);
	expect(found.internal).toBe(1);
});

test('says of each thing how it is at the end', () => {
	const found = compare('1.0.0', '1.2.0')!;
	expect(found.dependencies).toEqual([{ name: 'openssl', from: '3.0.0', to: '3.2.0' }]);
	expect(found.artifacts.map(({ reference }) => reference)).toEqual(['r/payments@b']);
	expect(found.configuration.map(({ change, default: value }) => [change, value])).toEqual([['changed', '2']]);
});

test('compares upward only', () => expect(compare('1.2.0', '1.0.0')).toBeUndefined());
