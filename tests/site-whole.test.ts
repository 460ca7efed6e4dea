import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { kinds } from '../schemas/index.ts';
import type { Kind } from '../schemas/kind.ts';
import { documentReader } from '../src/adapters/document-reader.ts';
import { readHandbookBytes } from '../src/adapters/handbook-bytes.ts';
import { openHandbook } from '../src/adapters/handbook-folder.ts';
import { noStore } from '../src/adapters/sketch-store.ts';
import { addressOf, listAddress } from '../src/core/address.ts';
import { isOwnName } from '../src/core/own-addresses.ts';

const site = inject('site');
const guard = { isDeadly: () => false, enter: () => {}, leave: () => {} };
const { current, editions } = await openHandbook(
	readHandbookBytes(join(import.meta.dirname, '..', 'content')),
	documentReader(guard, { version: '', store: noStore, threads: 1 }),
	[],
);

interface Page {
	path: string;
	html: string;
	ids: Set<string>;
	/** Addresses of links, images, styles and scripts. */
	targets: string[];
}
let pages: Map<string, Page>;

beforeAll(() => {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));
	pages = new Map(
		files.map((file) => {
			const html = readFileSync(join(site, file), 'utf8');
			const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));
			const targets = [...html.matchAll(/<(?:a|link|img|script|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
				([, url]) => url!.replaceAll('&amp;', '&').replaceAll('&#x26;', '&'),
			);
			return [`/${file.replace(/index\.html$/, '')}`, { path: `/${file}`, html, ids, targets }];
		}),
	);
}, 180_000);

test('what lies at the root is known: no old address and no edition may take its place', () => {
	const known = new Set([
		...kinds.map((kind: Kind) => (kind.route ?? kind.folder).split('/')[0]),
		...editions.map(({ edition }) => edition!.id),
		...[...pages.values()]
			.filter(({ html }) => /http-equiv="refresh"/.test(html))
			.map(({ path }) => path.split('/')[1]),
	]);
	expect(readdirSync(site).filter((name) => !/^[._]/.test(name) && !known.has(name) && !isOwnName(name))).toEqual([]);
});

test('every document of every edition has its page, and every kind its list', () => {
	const missing: string[] = [];
	for (const handbook of [current, ...editions]) {
		const root = handbook.edition ? `/${handbook.edition.id}/` : '/';
		for (const document of handbook.documents)
			if (!pages.has(root + addressOf(document))) missing.push(root + addressOf(document));
		for (const kind of kinds)
			if (handbook.all(kind.name).length && !pages.has(root + listAddress(kind.name)))
				missing.push(root + listAddress(kind.name));
	}
	expect(missing).toEqual([]);
	expect(pages.size).toBeGreaterThan(150);
});

test('the pages of the site itself are there, and each can be reached from the first by links', () => {
	const own = [
		...['/', '/status/', '/status/history/', '/calendar/', '/calendar/2026-11/', '/calendar/lifecycle/', '/alerts/'],
		...['/on-call/', '/on-call.html', '/offline/'],
		...['/upgrade/', '/upgrade/3.3.2-to-3.4.0/', '/compare/3.3.2...3.4.0/', '/readiness/3.5.0/', '/readiness/4.0.0/'],
		...['/status/releases/3.4.0/', '/status/releases/3.5.0/', '/audit/3.4.0/', '/audit/3.3.1/'],
		...['/metrics/', '/map/', '/status/maintenance/2026-11-24-payments-db-maintenance/', '/editions/', '/search/'],
		...['/rules/', '/write/'],
	];
	expect(own.filter((path) => !pages.has(path))).toEqual([]);
	const seen = new Set(['/']);
	const queue = ['/'];
	for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
		for (const target of pages.get(at)?.targets ?? []) {
			const path = /^(?:[a-z]+:|#)/.test(target) ? '' : decodeURIComponent(target.split('#')[0]!);
			if (!path || seen.has(path)) continue;
			seen.add(path);
			queue.push(path);
		}
	}
	const named = /^\/(upgrade|compare|readiness|audit|status|calendar|metrics|map)\//;
	expect([...pages.keys()].filter((path) => named.test(path) && !seen.has(path))).toEqual([]);
});

test('calendars by category and by service hold a part of the whole, and are linked', () => {
	const uids = (file: string) => new Set(readFileSync(join(site, file), 'utf8').match(/^UID:.*$/gm));
	const whole = uids('calendar.ics');
	for (const file of ['calendar/freeze.ics', 'calendar/release.ics', 'calendar/services/payments.ics']) {
		const part = uids(file);
		expect(part.size).toBeGreaterThan(0);
		expect(part.size).toBeLessThan(whole.size);
		expect([...part].filter((uid) => !whole.has(uid))).toEqual([]);
		expect(pages.get('/calendar/')!.targets).toContain(`/${file}`);
	}
});

/** The text of a page; with what stands between two elements, for words that meet only on the screen or only in the code. */
const textOf = (html: string, between: string): string =>
	new JSDOM(html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]+>/g, between)).window.document.body.textContent ??
	'';

test('the text of every document is whole on its page', () => {
	const words = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
	const lost: string[] = [];
	for (const document of current.documents) {
		const page = pages.get(`/${addressOf(document)}`)!;
		const shown = new Set([...words(textOf(page.html, '')), ...words(textOf(page.html, ' '))]);
		const body = document.source
			.split(/\n---\n/)
			.slice(1)
			.join('\n---\n');
		const told = body
			.replace(/```mermaid[\s\S]*?```/g, '')
			.replace(/<\/?[A-Z](?:"[^"]*"|[^">])*>/g, '')
			.replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
			.replace(/\]\([^)]*\)/g, ']')
			.replace(/^\s*```.*$/gm, '')
			.replace(/^\s*\d+\. /gm, '')
			.replace(/&lt;/g, '<');
		for (const word of words(told)) if (!shown.has(word)) lost.push(`${document.file}: ${word}`);
	}
	expect(lost).toEqual([]);
});

test('no reader meets a time, a duration or a rule as machines write them', () => {
	const written = /\d{4}-\d\d-\d\dT\d\d|\bP(?:\d+[WDM]|T\d+[HMS])(?:T?\d+[HMSD])*\b|FREQ=|(?<!\S)>=\d/;
	const found = [...pages].flatMap(([address, { html }]) => {
		if (/^\/(rules|write)\//.test(address)) return [];
		const seen = html
			.replace(/<(head|script|style|template|pre|code)\b[\s\S]*?<\/\1>/g, ' ')
			.replace(/<[^>]+>/g, ' ')
			.replaceAll('&gt;', '>');
		const at = seen.search(written);
		return at === -1 ? [] : [`${address}: ${seen.slice(Math.max(0, at - 30), at + 40)}`];
	});
	expect(found).toEqual([]);
});

test('no reader meets the marks of code, but the code itself', () => {
	const marked = [...pages.values()].flatMap(({ path, html }) => {
		const read = html.replace(/<(script|style|pre|textarea|code)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n');
		return [...read.matchAll(/`[^`\n]+`/g)].map(([found]) => `${path}: ${found}`);
	});
	expect(marked).toEqual([]);
});

test('no link leads nowhere, in the whole site', () => {
	const broken: string[] = [];
	for (const [address, { targets, ids }] of pages) {
		for (const target of targets) {
			if (/^(https?:|mailto:|tel:|data:)/.test(target)) continue;
			const [path = '', fragment] = target.split('#', 2);
			const to =
				path === ''
					? address
					: decodeURIComponent(posix.resolve(address, path)) + (path.endsWith('/') && path !== '/' ? '/' : '');
			const page = path === '' ? { ids } : pages.get(to);
			if (!page && !(existsSync(join(site, to)) && statSync(join(site, to)).isFile()))
				broken.push(`${address}: ${target}`);
			else if (fragment && page && !page.ids.has(decodeURIComponent(fragment))) broken.push(`${address}: ${target}`);
		}
	}
	expect([...new Set(broken)].slice(0, 40)).toEqual([]);
});

test('no address leads nowhere in the files beside the pages: twins, llms.txt, sitemap, feeds, OSV', () => {
	const url = current.config.url!;
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /(?:^|\/)(?:index\.md|llms\.txt|sitemap\.xml)$|^(?:feeds|osv)\//.test(file));
	expect(files.filter((file) => file.endsWith('index.md')).length).toBeGreaterThan(120);
	const broken: string[] = [];
	let looked = 0;
	for (const file of files) {
		if (!statSync(join(site, file)).isFile()) continue;
		const text = readFileSync(join(site, file), 'utf8');
		for (const [, path = '', fragment] of text.matchAll(
			new RegExp(`${url.replaceAll('.', '\\.')}(/[^\\s"<>()#\\\\]*)(?:#([^\\s"<>()\\\\]+))?`, 'g'),
		)) {
			looked++;
			const to = join(site, decodeURIComponent(path));
			const page = pages.get(decodeURIComponent(path).replace(/index\.md$/, ''));
			if (!existsSync(to) || (fragment && !page?.ids.has(decodeURIComponent(fragment))))
				broken.push(`${file}: ${path}#${fragment}`);
		}
	}
	expect([...new Set(broken)].slice(0, 40)).toEqual([]);
	expect(looked).toBeGreaterThan(1000);
});

test('what a page tells programs of itself is whole, and names its own address', () => {
	const wrong: string[] = [];
	for (const [address, { html }] of pages) {
		const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
		const told = /<meta property="og:url" content="([^"]+)"/.exec(html)?.[1];
		if (!html.includes('content="noindex"') && (!canonical || told !== canonical))
			wrong.push(`${address}: ${canonical} ${told}`);
		for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
			const { '@graph': nodes } = JSON.parse(json) as {
				'@graph': { '@type': string; url?: string; headline?: string }[];
			};
			for (const { '@type': type, url, headline } of nodes) {
				if (url !== undefined && url !== canonical) wrong.push(`${address}: ${url}`);
				if (type === 'TechArticle' && !headline) wrong.push(`${address}: no headline`);
			}
		}
	}
	expect(wrong).toEqual([]);
	expect(pages.get('/runbooks/payments-error-budget-burn/')!.html).toContain('"@type":"TechArticle"');
	expect(pages.get('/')!.html).toContain('"@type":"WebSite"');
});

test('old addresses are told to hosts that read `_redirects`, and have their pages for the others', () => {
	const lines = readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n');
	for (const line of lines) {
		const [from, to, status] = line.split(' ');
		expect(status).toMatch(/^(?:301|410!)$/);
		expect(existsSync(join(site, from!, 'index.html')), line).toBe(true);
		expect(existsSync(join(site, to!)), line).toBe(true);
	}
	expect(lines.filter((line) => line.endsWith('410!'))).toHaveLength(current.config.gone.length);
});

test('nothing is loaded from elsewhere, and nothing stands inline that the content security policy forbids', () => {
	const wrong: string[] = [];
	for (const [address, { html }] of pages) {
		for (const [tag] of html.matchAll(/<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>/g)) {
			if (/\s(?:src|href)="(?:https?:)?\/\//.test(tag) && !/rel="(?:canonical|alternate|edit)"/.test(tag))
				wrong.push(`${address}: ${tag}`);
		}
		// the one file for a disk has its own, and a policy that names both
		if (address === '/on-call.html') {
			const own = [...html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)];
			const headers = readFileSync(join(site, '_headers'), 'utf8');
			for (const [, , text = ''] of own) {
				const digest = `'sha256-${hash('sha256', text, 'base64')}'`;
				if (!html.includes(digest) || !headers.includes(digest)) wrong.push(`${address}: ${text.slice(0, 80)}`);
			}
			if (own.length !== 2 || html.match(/<(?:style|script)\b/g)?.length !== 2) wrong.push(`${address}: inline`);
			continue;
		}
		if (/<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>/.test(html))
			wrong.push(`${address}: inline script`);
		if (/<style[\s>]|\sstyle="/.test(html)) wrong.push(`${address}: inline style`);
		if (/\son[a-z]+="/.test(html.replace(/<pre[\s\S]*?<\/pre>/g, ''))) wrong.push(`${address}: event handler`);
	}
	expect(wrong).toEqual([]);
	expect(readFileSync(join(site, '_headers'), 'utf8')).toMatch(
		/Content-Security-Policy:.*default-src 'self'.*frame-ancestors 'none'/,
	);
});

test('every page is valid HTML', async () => {
	const validator = new HtmlValidate({
		root: true,
		extends: ['html-validate:standard'],
		elements: ['html5', { 'rb-tabs': { flow: true }, 'rb-input': { flow: true, phrasing: true } }],
		rules: {
			'no-inline-style': 'error',
			// white space of the writers' own
			'no-trailing-whitespace': 'off',
			'long-title': 'off',
		},
	});
	const wrong: string[] = [];
	for (const [address, { html }] of pages) {
		const report = await validator.validateString(html, address);
		for (const { messages } of report.results)
			for (const { ruleId, message, line } of messages) wrong.push(`${address}:${line} ${ruleId}: ${message}`);
	}
	expect(wrong.slice(0, 40)).toEqual([]);
}, 180_000);

describe('frozen editions', () => {
	test('point search engines to the page that holds now, where there is one', () => {
		const old = pages.get('/2025/runbooks/restore-payments-db/')!.html;
		expect(old).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/runbooks\/restore-payments-db\/"/);
		expect(pages.get('/2025/releases/2.9.0/')!.html).toMatch(
			/<link rel="canonical" href="https:\/\/[^"]+\/2025\/releases\/2.9.0\/"/,
		);
	});
	test('the picker stays on the same page', () => {
		expect(pages.get('/runbooks/restore-payments-db/')!.targets).toContain('/2025/runbooks/restore-payments-db/');
		expect(pages.get('/2025/runbooks/restore-payments-db/')!.targets).toContain('/runbooks/restore-payments-db/');
	});
});
