import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { hostileTitles } from '../../tests/hostile-titles.ts';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import type { Publication } from './publication.ts';
import { releaseFeed } from './release-feed.ts';
import { statusFeed } from './status-feed.ts';

const schema = JSON.parse(readFileSync('tests/schemas/json-feed-1.1.json', 'utf8'));
const isJsonFeed = new Ajv({ allErrors: true }).compile(schema);

const publication = (files: Record<string, string>, more: Partial<Publication> = {}): Publication => ({
	handbook: smallHandbook(files),
	url: 'https://handbook.example/docs',
	base: '/docs/',
	now: Date.UTC(2026, 10, 21),
	...more,
});

/** Both forms of a feed; neither may be broken. */
function written(feed: Feed): { xml: string; json: string } {
	const xml = atom(feed, 'feeds/releases.xml');
	const json = jsonFeed(feed, 'feeds/releases.json');
	if (existsSync('/usr/bin/xmllint')) execFileSync('/usr/bin/xmllint', ['--noout', '-'], { input: xml });
	isJsonFeed(JSON.parse(json));
	expect(isJsonFeed.errors ?? []).toEqual([]);
	return { xml, json };
}

const release = (fields: Record<string, unknown>, body = ''): string =>
	mdx({ title: 'A release', type: 'feature', status: 'released', ...fields }, body);

describe('the feed of releases', () => {
	it('is Atom and JSON Feed', () => {
		const body = `## Summary

Refunds go out <Audience only="internal">through the new bank</Audience> at once.

## Added

- Refunds *at once* & without <Change scope="payments">batches</Change>
- <Change audience="internal">A secret</Change>

## Known issues

None.`;
		const feed = releaseFeed(
			publication({
				'releases/3.4.0.mdx': release({ title: '3.4.0: refunds', version: '3.4.0', date: '2026-11-17T22:00' }, body),
			}),
		);
		const { xml, json } = written(feed);
		expect(xml).toMatchInlineSnapshot(`
			"<?xml version="1.0" encoding="utf-8"?>
			<feed xmlns="http://www.w3.org/2005/Atom">
			<id>tag:handbook.example,2026:feed:releases</id>
			<title>Parcelway: releases</title>
			<updated>2026-11-17T21:00:00.000Z</updated>
			<author><name>Parcelway</name></author>
			<generator>Rollbook</generator>
			<link rel="self" type="application/atom+xml" href="https://handbook.example/docs/feeds/releases.xml"/>
			<link rel="alternate" type="text/html" href="https://handbook.example/docs/releases/"/>
			<entry>
			<id>tag:handbook.example,2026:release:3.4.0</id>
			<title>3.4.0: refunds</title>
			<link rel="alternate" type="text/html" href="https://handbook.example/docs/releases/3.4.0/"/>
			<published>2026-11-17T21:00:00.000Z</published>
			<updated>2026-11-17T21:00:00.000Z</updated>
			<category term="feature"/>
			<summary>Refunds go out at once.</summary>
			<content type="html">&#60;p&#62;Refunds go out at once.&#60;/p&#62;&#60;h2&#62;Added&#60;/h2&#62;&#60;ul&#62;&#60;li&#62;Refunds at once &#38;#38; without batches&#60;/li&#62;&#60;/ul&#62;</content>
			</entry>
			</feed>
			"
		`);
		expect(json).toMatchInlineSnapshot(`
			"{
				"version": "https://jsonfeed.org/version/1.1",
				"title": "Parcelway: releases",
				"home_page_url": "https://handbook.example/docs/releases/",
				"feed_url": "https://handbook.example/docs/feeds/releases.json",
				"authors": [
					{
						"name": "Parcelway"
					}
				],
				"items": [
					{
						"id": "tag:handbook.example,2026:release:3.4.0",
						"url": "https://handbook.example/docs/releases/3.4.0/",
						"title": "3.4.0: refunds",
						"summary": "Refunds go out at once.",
						"content_html": "<p>Refunds go out at once.</p><h2>Added</h2><ul><li>Refunds at once &#38; without batches</li></ul>",
						"date_published": "2026-11-17T21:00:00.000Z",
						"date_modified": "2026-11-17T21:00:00.000Z",
						"tags": [
							"feature"
						]
					}
				]
			}
			"
		`);
	});

	it('tells of what is out and public, and says what was taken back', () => {
		const files = {
			'releases/1.0.0.mdx': release({ version: '1.0.0', date: '2026-01-01' }),
			'releases/1.1.0.mdx': release({ version: '1.1.0', date: '2026-02-01', status: 'rolled-back' }),
			'releases/1.2.0.mdx': release({ version: '1.2.0', date: '2026-03-01', status: 'frozen' }),
			'releases/1.3.0.mdx': release({ version: '1.3.0', date: '2026-11-22' }),
			'releases/1.4.0.mdx': release({ version: '1.4.0', date: '2026-04-01', audience: 'internal' }),
			'releases/1.5.0-rc.1.mdx': release({
				version: '1.5.0-rc.1',
				date: '2026-05-01',
				type: 'preview',
				status: 'candidate',
			}),
		};
		expect(releaseFeed(publication(files)).items.map(({ title }) => title)).toEqual([
			'1.5.0-rc.1: A release (preview)',
			'1.1.0: A release (rolled back)',
			'1.0.0: A release',
		]);
	});

	it('has ids that stay when title, date and path of the site change', () => {
		const id = (fields: Record<string, unknown>, more: Partial<Publication>) =>
			releaseFeed(publication({ 'releases/1.0.0.mdx': release({ version: '1.0.0', ...fields }) }, more)).items[0]!.id;
		expect(id({ date: '2026-01-01' }, {})).toBe('tag:handbook.example,2026:release:1.0.0');
		expect(id({ date: '2025-05-05', title: 'Another' }, { url: 'https://handbook.example/', base: '/' })).toBe(
			'tag:handbook.example,2026:release:1.0.0',
		);
	});

	it('is updated when its document is', () => {
		const updated = Date.UTC(2026, 5, 1);
		const [item] = releaseFeed(
			publication(
				{ 'releases/1.0.0.mdx': release({ version: '1.0.0', date: '2026-01-01' }) },
				{ changed: () => ({ created: 0, updated }) },
			),
		).items;
		expect(item).toMatchObject({ updated });
	});

	it('can carry every title', () => {
		const files = Object.fromEntries(
			hostileTitles.map((title, index) => [
				`releases/1.${index}.0.mdx`,
				release({ title, summary: title, tags: [title], version: `1.${index}.0`, date: '2026-01-01' }),
			]),
		);
		const { xml, json } = written(releaseFeed(publication(files)));
		expect(JSON.parse(json).items).toHaveLength(hostileTitles.length);
		expect(xml.match(/<entry>/g)).toHaveLength(hostileTitles.length);
		expect(xml + JSON.parse(json).items.map((item: { content_html: string }) => item.content_html)).not.toContain(
			'<script',
		);
	});

	it('is whole when it is empty, and without an address', () => {
		written(releaseFeed(publication({})));
		expect(atom(releaseFeed(publication({}, { url: undefined })), 'feeds/releases.xml')).toContain(
			'href="/docs/feeds/releases.xml"',
		);
	});
});

it('the feed of the status page tells each incident with its updates', () => {
	const body =
		'<Update at="2026-11-20T22:10" status="investigating">We look & see.</Update>\n\n<Update at="2026-11-20T23:00" status="resolved">Over.</Update>';
	const incident = { severity: '2', impact: 'major', started: '2026-11-20T22:00' };
	const feed = statusFeed(
		publication({
			'incidents/a.mdx': mdx({ title: 'Payments fail', ...incident }, body),
			'incidents/b.mdx': mdx({ title: 'Between us', ...incident, public: 'false' }),
		}),
	);
	written(feed);
	expect(feed.items.map(({ title, html }) => [title, html])).toEqual([
		[
			'Payments fail (resolved)',
			'<p><strong>resolved</strong>, 2026-11-20T23:00:00+01:00</p><p>Over.</p><p><strong>investigating</strong>, 2026-11-20T22:10:00+01:00</p><p>We look &#38; see.</p>',
		],
	]);
});
