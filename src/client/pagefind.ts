/** What this site uses of Pagefind's API. */
export interface Pagefind {
	init(): Promise<void>;
	mergeIndex(path: string, options?: { baseUrl?: string; excerptLength?: number }): Promise<void>;
	options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
	search(
		query: string | null,
		options?: { filters?: Record<string, unknown> },
	): Promise<{ results: { id: string; data(): Promise<Hit> }[]; filters?: Record<string, Record<string, number>> }>;
	debouncedSearch(
		query: string | null,
		options?: { filters?: Record<string, unknown> },
		wait?: number,
	): Promise<Awaited<ReturnType<Pagefind['search']>> | null>;
	filters(): Promise<Record<string, Record<string, number>>>;
}

export interface Hit {
	url: string;
	excerpt: string;
	meta: { title?: string; summary?: string; words?: string; kind?: string; state?: string };
}

/** How long who types has to pause until it is searched for, in milliseconds: less than most people need between two keys. */
export const pause = 20;

const base = document.documentElement.dataset.base ?? '/';
let loading: Promise<Pagefind> | undefined;

/** Loads the search index the first time that somebody wants it. Rejects where the site was built without one. */
export function pagefind(): Promise<Pagefind> {
	loading ??= (
		import(/* @vite-ignore */ new URL(`${base}pagefind/pagefind.js`, location.href).href) as Promise<Pagefind>
	).then(async (api) => {
		const options = { baseUrl: base, excerptLength: 24 };
		await api.options(options);
		await api.init();
		const { shards } = (await (await fetch(`${base}pagefind/shards.json`)).json()) as { shards: number };
		const others = Array.from({ length: shards - 1 }, (_, index) => `${base}pagefind/${index + 1}/`);
		await Promise.all(others.map((path) => api.mergeIndex(new URL(path, location.href).href, options)));
		return api;
	});
	loading.catch(() => {
		loading = undefined;
	});
	return loading;
}

/**
 * One result as a link: with its summary where that holds what was looked for, else with Pagefind's excerpt (text, with
 * `<mark>` around what was found).
 */
export function hitLink({ url, excerpt, meta }: Hit, query: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.className = 'hit';
	link.href = url;
	const title = document.createElement('span');
	title.className = 'hit-title';
	title.textContent = meta.title ?? url;
	const kind = document.createElement('span');
	kind.className = 'hit-kind';
	kind.textContent = [meta.kind, meta.state].filter(Boolean).join(', ');
	title.append(' ', kind);
	const text = document.createElement('span');
	text.className = 'hit-text';
	const summary = meta.summary ?? '';
	const told = `${meta.title} ${meta.words} ${summary}`.toLowerCase();
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	if (summary && words.every((word) => told.includes(word))) text.textContent = summary;
	else text.append(...markedText(excerpt));
	link.append(title, text);
	return link;
}

function markedText(excerpt: string): Node[] {
	const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
	return [...parsed.childNodes].map((node) => {
		if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
		const mark = document.createElement('mark');
		mark.textContent = node.textContent;
		return mark;
	});
}
