import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { clockAt } from '../core/clock.ts';
import { liveSince } from './deployments.ts';
import { waysBack as onCall } from './on-call.ts';
import { waysBack } from './way-back.ts';

const date = '2026-11-17T22:00:00Z';
const deployment = (service: string, finished: string) => ({
	environment: 'production',
	service,
	started: date,
	finished,
	outcome: 'succeeded',
});
const release = { title: '1', version: '1.0.0', type: 'feature', status: 'released', date, services: ['a', 'b'] };
const handbook = smallHandbook({
	'environments/production.mdx': mdx({ title: 'Production', order: '1' }),
	'services/a.mdx': mdx({ title: 'A' }),
	'services/b.mdx': mdx({ title: 'B' }),
	'releases/1.0.0.mdx': mdx({
		...release,
		deployments: [deployment('a', '2026-11-17T23:48:00Z'), deployment('b', '2026-11-17T23:52:00Z')],
	}),
	'releases/0.9.0.mdx': mdx({ ...release, title: '0', version: '0.9.0' }),
});
const end = Date.parse('2026-11-17T23:52:00Z');

test('a release is live since the end of its deployment, wherever that is told; else since its date', () => {
	expect(liveSince(handbook, handbook.get('release', '1.0.0')!)).toBe(end);
	expect(onCall(handbook).map(({ since }) => since)).toEqual([end]);
	expect(waysBack(handbook, ['a'], clockAt(end)).map(({ since }) => since)).toEqual([end]);
	expect(liveSince(handbook, handbook.get('release', '0.9.0')!)).toBe(Date.parse(date));
});
