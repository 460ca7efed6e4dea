import { expect, test } from 'vitest';
import { hostHeaders } from './host-headers.ts';
import { jsonLd } from './json-ld.ts';
import { llmsText } from './llms-txt.ts';
import { redirects } from './redirects.ts';
import { securityText } from './security-txt.ts';
import { sitemap } from './sitemap.ts';

test('linked data cannot end the element it stands in, and says what was said', () => {
	const hostile = '</script><script>alert(1)</script><!-- & \u2028';
	const text = jsonLd([{ '@type': 'TechArticle', headline: hostile, description: undefined }]);
	expect(text).not.toMatch(/[<>&\u2028]/);
	expect(JSON.parse(text)).toEqual({
		'@context': 'https://schema.org',
		'@graph': [{ '@type': 'TechArticle', headline: hostile }],
	});
});

test('a sitemap', () => {
	expect(
		sitemap([{ url: 'https://a.example/?a&b', changed: 0 }, { url: 'https://a.example/b/' }]),
	).toMatchInlineSnapshot(`
		"<?xml version="1.0" encoding="utf-8"?>
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		<url><loc>https://a.example/?a&#38;b</loc><lastmod>1970-01-01T00:00:00.000Z</lastmod></url>
		<url><loc>https://a.example/b/</loc></url>
		</urlset>
		"
	`);
	expect(sitemap(Array.from({ length: 50_001 }, () => ({ url: 'x' }))).match(/<url>/g)).toHaveLength(50_000);
});

test('llms.txt: each entry is one, whatever its title', () => {
	expect(
		llmsText({
			name: 'A\n# B',
			description: 'What\n\n## it is',
			sections: [
				{ title: 'Empty', links: [] },
				{
					title: 'Runbooks',
					links: [
						{ title: 'One] (two)\n- three', url: 'https://a.example/a b/index.md', note: 'a\n- b <script>' },
						{ title: 'Two', url: '/two/index.md' },
					],
				},
			],
		}),
	).toMatchInlineSnapshot(`
		"# A # B

		> What ## it is

		## Runbooks

		- [One\\] (two) - three](<https://a.example/a b/index.md>): a - b \\<script>
		- [Two](/two/index.md)
		"
	`);
});

test('security.txt', () => {
	expect(
		securityText(
			{ contact: ['https://a.example/report', 'mailto:a@a.example'], policy: 'https://a.example/policy' },
			{ now: Date.UTC(2026, 10, 21), locales: ['en', 'de'], canonical: undefined },
		),
	).toMatchInlineSnapshot(`
		"Contact: https://a.example/report
		Contact: mailto:a@a.example
		Expires: 2027-05-22T00:00:00Z
		Preferred-Languages: en, de
		Policy: https://a.example/policy
		"
	`);
	expect(
		securityText({ contact: ['mailto:a'] }, { now: 0, locales: ['en\r\nContact: mailto:evil'], canonical: undefined }),
	).not.toContain('evil');
});

test('redirects, with and without a slash at their end; gone for good', () => {
	expect(
		redirects([
			{ from: '/old/', to: '/new/' },
			{ from: '/gone/', gone: true },
		]),
	).toMatchInlineSnapshot(`
		"/old /new/ 301
		/old/ /new/ 301
		/gone/ /gone/index.html 410!
		"
	`);
});

test('headers: a strict policy for all, a stricter one for pictures, below the base', () => {
	const text = hostHeaders('/handbook/', { style: 'sha256-aa', script: 'sha256-bb' });
	expect(text).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'self';/);
	for (const word of [
		'X-Frame-Options: DENY',
		"frame-ancestors 'none'",
		"base-uri 'none'",
		"object-src 'none'",
		"style-src 'self'",
	])
		expect(text).toContain(word);
	expect(text.split('\n\n')[0]).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
	expect(text).toMatch(/\n\/handbook\/media\/\*\n {2}Content-Security-Policy: default-src 'none'.*sandbox\n/);
});
