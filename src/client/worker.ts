/**
 * The service worker of a site (`/sw.js`). Pages: the network first, for a short while; then the copy on this device, which
 * says since when it lies here. What the build says about itself is put in front of this file (`site/offline-files.ts`).
 *
 * Two caches: `kept`, what the reader asked to keep, and `seen`, what was read lately. A new build changes neither by
 * itself: a page is renewed whenever the network gives it, and what is kept is fetched anew as a whole.
 */
export {};

declare const site: { build: string; base: string; list: string; fallback: string };

interface Extendable extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extendable {
	request: Request;
	resultingClientId: string;
	respondWith(answer: Promise<Response>): void;
}
interface Told extends Extendable {
	data: { ask?: unknown; url?: unknown };
	ports: MessagePort[];
	source: { url?: string } | null;
}
interface Worker {
	skipWaiting(): Promise<void>;
	clients: { claim(): Promise<void>; get(id: string): Promise<{ postMessage(message: unknown): void } | undefined> };
	addEventListener(type: 'install' | 'activate', listen: (event: Extendable) => void): void;
	addEventListener(type: 'fetch', listen: (event: Fetched) => void): void;
	addEventListener(type: 'message', listen: (event: Told) => void): void;
}
interface KeptList {
	urls: string[];
	bytes: number;
}

const worker = globalThis as unknown as Worker;
/** In milliseconds. Longer than a good answer takes, and short enough that the copy is there within three seconds. */
const deadline = 2000;
const givenUp = 15_000;
const mostSeen = 200;
/** Caches of another form of this program have another number, and are cleared. */
const prefix = `rollbook ${site.base} `;
const names = { kept: `${prefix}1 kept`, seen: `${prefix}1 seen` };
const note = `${site.base}__kept`;
const since = 'x-rollbook-since';

const address = (url: string): URL => {
	const found = new URL(url, location.href);
	found.hash = '';
	return found;
};
/** Under what a page is kept: without what was asked of it. */
const keyOf = (url: string): string => {
	const { origin, pathname } = address(url);
	return origin + pathname;
};
const isOurs = (url: URL): boolean => url.origin === location.origin && url.pathname.startsWith(site.base);

/** Whole, from here, and what it says it is: no error, no page of a hotel's login, nothing that was sent elsewhere. */
async function worthKeeping(response: Response): Promise<Response | undefined> {
	if (!response.ok || response.status !== 200 || response.redirected || response.type !== 'basic') return undefined;
	if (/no-store|private/.test(response.headers.get('cache-control') ?? '')) return undefined;
	const copy = response.clone();
	const body = await copy.arrayBuffer();
	const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '');
	const path = new URL(response.url).pathname;
	if (isPage !== /(\/|\.html)$/.test(path)) return undefined;
	if (isPage && !isPageOfSite(new TextDecoder().decode(body.slice(0, 2000)))) return undefined;
	const headers = new Headers(response.headers);
	headers.set(since, new Date().toISOString());
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(body, { status: 200, headers });
}

const isPageOfSite = (start: string): boolean => start.includes(`data-base="${site.base}"`);

async function copyOf(url: string): Promise<Response | undefined> {
	const key = keyOf(url);
	for (const name of [names.kept, names.seen]) {
		const found = await (await caches.open(name)).match(key);
		if (found) return found;
	}
	return undefined;
}

let stored = 0;

/** Puts an answer where it belongs: what is kept stays kept. */
async function remember(url: string, response: Response): Promise<void> {
	const good = await worthKeeping(response);
	if (!good) return;
	const key = keyOf(url);
	const kept = await caches.open(names.kept);
	if (await kept.match(key)) return kept.put(key, good);
	const seen = await caches.open(names.seen);
	// put anew, so that the oldest stands first
	await seen.delete(key);
	await seen.put(key, good);
	if (++stored % 20 !== 0) return;
	const keys = await seen.keys();
	for (const old of keys.slice(0, Math.max(0, keys.length - mostSeen))) await seen.delete(old);
}

/**
 * The answer of the network with its whole body, so that one that stops half-way counts as none. Where there is a copy, one
 * that says nothing for long is given up: a worker that waits for it could not be followed by a newer one.
 */
async function fromNetwork(request: Request, hasCopy: boolean, init: RequestInit = {}): Promise<Response> {
	const response = await fetch(request, { ...init, ...(hasCopy ? { signal: AbortSignal.timeout(givenUp) } : {}) });
	await response.clone().arrayBuffer();
	return response;
}

const after = (milliseconds: number): Promise<undefined> =>
	new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

type Why = 'offline' | 'slow' | 'broken';

/** A copy as it is shown: the page is told since when it lies here, and why it is shown. */
async function shown(copy: Response, why: Why): Promise<Response> {
	const headers = new Headers(copy.headers);
	const text = await copy.text();
	const said = `<html data-copy="${headers.get(since) ?? ''}" data-copy-why="${why}"`;
	return new Response(
		text.replace('<html', () => said),
		{ status: 200, headers },
	);
}

async function page(event: Fetched): Promise<Response> {
	const { url } = event.request;
	event.waitUntil(renewKept());
	const copy = await copyOf(url);
	// past the browser's own cache: a new build shows at once, and a request that hangs there does not hold up the next one
	const network = fromNetwork(event.request, copy !== undefined, { cache: 'no-store' });
	let late = false;
	const renewed = network.then(async (response) => {
		await remember(url, response.clone());
		if (late && response.ok)
			(await worker.clients.get(event.resultingClientId))?.postMessage({ told: 'arrived', url: keyOf(url) });
	});
	event.waitUntil(renewed.catch(() => undefined));
	if (!copy) return network.catch(() => withoutCopy(url));
	try {
		const response = await Promise.race([network, after(deadline)]);
		if (response && response.status < 500) return response;
		late = response === undefined;
		return shown(copy, late ? 'slow' : 'broken');
	} catch {
		return shown(copy, 'offline');
	}
}

/** Other spellings of an address that is kept; else the page that says that this one is not here. */
async function withoutCopy(url: string): Promise<Response> {
	const { pathname, search } = address(url);
	const slashed = pathname.endsWith('/') ? pathname : `${pathname}/`;
	const alerts = `${site.base}alerts/`;
	const others = [slashed, slashed.startsWith(alerts) ? alerts + slashed.slice(alerts.length).toLowerCase() : slashed];
	for (const other of others) {
		if (other !== pathname && (await copyOf(other)))
			return Response.redirect(new URL(other + search, location.href).href);
	}
	const fallback = await copyOf(site.fallback);
	return fallback ? shown(fallback, 'offline') : Response.error();
}

/** What belongs to pages. That which has its digest in its name stays as it is; the rest is renewed behind the reader's back. */
async function part(event: Fetched): Promise<Response> {
	const { url } = event.request;
	const copy = await copyOf(url);
	const isFixed = address(url).pathname.startsWith(`${site.base}assets/`);
	if (copy && isFixed) return copy;
	const network = fromNetwork(event.request, copy !== undefined);
	const renewed = network.then((response) => remember(url, response.clone()));
	event.waitUntil(renewed.catch(() => undefined));
	return copy ?? network;
}

/** The search index: of one build, or not at all; so the network first. */
async function index(event: Fetched): Promise<Response> {
	const { url } = event.request;
	const copy = await copyOf(url);
	const network = fromNetwork(event.request, copy !== undefined);
	const renewed = network.then((response) => remember(url, response.clone()));
	event.waitUntil(renewed.catch(() => undefined));
	if (!copy) return network;
	const response = await Promise.race([network.catch(() => undefined), after(deadline)]);
	return response?.ok ? response : copy;
}

/** Keeps the pages that somebody on call needs, with all that belongs to them; tells how far it is. */
async function keep(tell: (said: object) => void): Promise<void> {
	const answer = await fetch(site.list, { cache: 'no-cache' });
	if (!answer.ok) throw new Error(`The list of pages could not be had: ${answer.status}`);
	const { urls, bytes } = (await answer.json()) as KeptList;
	const kept = await caches.open(names.kept);
	const wanted = new Set(urls.map((url) => keyOf(url)));
	const all = [...wanted];
	let done = 0;
	let missing = 0;
	const work = async (): Promise<void> => {
		for (let url = all.shift(); url !== undefined; url = all.shift()) {
			const good = await worthKeeping(await fetch(url, { cache: 'no-cache' }));
			if (good) await kept.put(url, good);
			else missing++;
			done++;
			tell({ done, of: wanted.size });
		}
	};
	await Promise.all([work(), work(), work(), work()]);
	for (const { url } of await kept.keys()) if (!wanted.has(url)) await kept.delete(url);
	const at = new Date().toISOString();
	await kept.put(note, Response.json({ at, build: site.build, pages: wanted.size - missing, missing, bytes }));
	tell({ kept: { at, pages: wanted.size - missing, missing, bytes } });
}

async function keptNote(): Promise<{ build: string } | null> {
	const found = await (await caches.open(names.kept)).match(note);
	return found ? ((await found.json()) as { build: string }) : null;
}

let renewal: Promise<void> | undefined;

/** Once in the life of a worker: what was kept from another build is fetched anew, while pages go on being shown. */
function renewKept(): Promise<void> {
	renewal ??= keptNote().then(async (kept) => {
		if (kept && kept.build !== site.build) await keep(() => undefined).catch(() => undefined);
	});
	return renewal;
}

/** What a page needs to be shown: itself, and what it names. */
async function fetchWhole(url: string): Promise<void> {
	const response = await fetch(url);
	await remember(url, response.clone());
	const text = await response.text();
	const parts = [...text.matchAll(/<(?:link|script)[^>]* (?:src|href)="([^"]+\.(?:css|js|svg))"/g)].map(([, named]) =>
		address(named!),
	);
	for (const { href } of parts.filter(isOurs)) if (!(await copyOf(href))) await remember(href, await fetch(href));
}

worker.addEventListener('install', (event) => {
	event.waitUntil(fetchWhole(site.fallback).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
	const tidy = async (): Promise<void> => {
		const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
		for (const name of ours) if (name !== names.kept && name !== names.seen) await caches.delete(name);
		await worker.clients.claim();
	};
	event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = address(request.url);
	if (request.method !== 'GET' || !isOurs(url) || request.headers.has('range')) return;
	if (url.pathname === `${site.base}sw.js` || url.href === address(site.list).href) return;
	if (request.mode === 'navigate') event.respondWith(page(event));
	else if (url.pathname.startsWith(`${site.base}pagefind/`)) event.respondWith(index(event));
	else if (['style', 'script', 'image', 'font'].includes(request.destination)) event.respondWith(part(event));
});

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	const tell = (said: object): void => port?.postMessage(said);
	const { ask, url } = event.data;
	const work = async (): Promise<void> => {
		if (ask === 'keep') await keep(tell);
		if (ask === 'kept') tell({ kept: await keptNote() });
		if (ask === 'forget') {
			await caches.delete(names.kept);
			tell({ kept: null });
		}
		if (ask === 'remember' && typeof url === 'string' && isOurs(address(url))) await fetchWhole(url);
	};
	event.waitUntil(work().catch((error: unknown) => tell({ failed: String(error) })));
});
