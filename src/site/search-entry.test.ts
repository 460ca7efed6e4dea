import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import type { Library } from './library.ts';
import { type SearchRecord, searchEntries } from './search-entry.ts';

const release = (version: string, more: Record<string, unknown>) =>
	mdx({ title: `Release ${version}`, version, type: 'feature', services: ['a'], ...more }, '## Added\n\nText.');
const plan = (version: string) => mdx({ title: `Back ${version}`, release: version, granularity: 'service' });
const event = (title: string, start: string, more: Record<string, unknown> = {}) =>
	mdx({ title, category: 'maintenance', start, ...more });
const handbook = smallHandbook({
	'services/a.mdx': mdx({ title: 'A' }),
	'releases/1.0.0.mdx': release('1.0.0', { status: 'released', date: '2026-01-01' }),
	'releases/1.1.0.mdx': release('1.1.0', { status: 'released', date: '2026-06-01' }),
	'releases/2.0.0.mdx': release('2.0.0', { status: 'planned', date: '2027-01-01' }),
	'releases/0.9.0.mdx': release('0.9.0', {
		status: 'released',
		date: '2025-01-01',
		support: { endOfLife: '2027-01-01' },
	}),
	'rollback-plans/1.0.0.mdx': plan('1.0.0'),
	'rollback-plans/1.1.0.mdx': plan('1.1.0'),
	'events/over.mdx': event('Over', '2026-11-01'),
	'events/ahead.mdx': event('Ahead', '2026-12-01'),
	'events/weekly.mdx': event('Weekly', '2026-01-01', { recurrence: 'FREQ=WEEKLY' }),
	'runbooks/queue.mdx': mdx({
		title: 'Queue <grows>',
		summary: 'What to do about 1.1.0.',
		type: 'alert',
		alerts: ['QueueGrowing'],
		tags: ['jam'],
	}),
});

const body =
	'<p>Prose of <code>1.1.0</code>.</p><figure class="diagram"><details><pre><code>flowchart TD</code></pre></details></figure><h2>At &#x3C;once></h2><p><span>a</span><a href="/b/">B</a></p>';
type Told = { key: string } & SearchRecord;
async function pages(now: string, html = body): Promise<Map<string, Told>> {
	const library = { current: handbook, editions: [], now: Date.parse(now), html: async () => html, htmlKey: () => 'k' };
	const made = [...searchEntries(library as unknown as Library)].map(
		async ({ url, key, record }) => [url, { key, ...(await record()) }] as const,
	);
	return new Map(await Promise.all(made));
}

test('prose is what can be quoted; all else of a page is searched, in fields', async () => {
	expect((await pages('2026-11-20')).get('/runbooks/queue/')).toEqual({
		key: expect.any(String),
		url: '/runbooks/queue/',
		language: 'en',
		content: 'Prose of 1‿1‿0. At <once> a B.',
		meta: {
			title: 'Queue <grows>',
			summary: 'What to do about 1‿1‿0.',
			names: 'queue · QueueGrowing',
			words: 'jam',
			headings: 'At <once>',
			now: 'Runbook runbooks',
			facts: 'alert QueueGrowing jam',
			kind: 'Runbook',
		},
		filters: { kind: ['Runbook'], edition: ['current'], audience: ['internal'], weight: ['4'] },
	});
});

test('a page whose body says nothing is found all the same', async () => {
	expect((await pages('2026-11-20', '<h2></h2><p>…</p>')).get('/services/a/')!.content).toBe('A');
});

test('what runs or comes weighs more than what is over, and its kind stands in a field that does', async () => {
	const found = [...(await pages('2026-11-20'))].map(
		([url, { filters, meta }]) => [url, Number(filters.weight?.[0]), meta.now !== undefined] as const,
	);
	expect(Object.fromEntries(found.map(([url, weight]) => [url, weight]))).toEqual({
		'/releases/0.9.0/': 3.2,
		'/releases/1.0.0/': 1.28,
		'/releases/1.1.0/': 4.16,
		'/releases/2.0.0/': 3.2,
		'/rollback/1.0.0/': 1.44,
		'/rollback/1.1.0/': 4.68,
		'/runbooks/queue/': 4,
		'/events/ahead/': 1,
		'/events/over/': 0.4,
		'/events/weekly/': 1,
		'/services/a/': 2.4,
	});
	expect(found.flatMap(([url, , isNow]) => (isNow ? [] : [url]))).toEqual([
		'/releases/1.0.0/',
		'/rollback/1.0.0/',
		'/events/over/',
	]);
});

test('a page is indexed anew when it is over, and no other is', async () => {
	const [before, after] = [await pages('2026-11-20'), await pages('2026-12-20')];
	const changed = [...before].flatMap(([url, { key }]) => (after.get(url)!.key === key ? [] : [url]));
	expect(changed).toEqual(['/events/ahead/']);
});
