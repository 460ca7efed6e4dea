interface Options {
	baseUrl?: string;
	excerptLength?: number;
	ranking?: { metaWeights: Record<string, number> };
}

/** What this site uses of Pagefind's API. */
export interface Pagefind {
	init(): Promise<void>;
	mergeIndex(path: string, options?: Options): Promise<void>;
	options(options: Options): Promise<void>;
	search(
		query: string | null,
		options?: { filters?: Record<string, unknown> },
	): Promise<{
		results: { id: string; score: number; data(): Promise<Fragment> }[];
		filters?: Record<string, Record<string, number>>;
	}>;
	debouncedSearch(
		query: string | null,
		options?: { filters?: Record<string, unknown> },
		wait?: number,
	): Promise<Awaited<ReturnType<Pagefind['search']>> | null>;
	filters(): Promise<Record<string, Record<string, number>>>;
}

/** What Pagefind tells of a page that it found. */
interface Fragment {
	url: string;
	excerpt: string;
	meta: Partial<Record<string, string>>;
	filters?: Partial<Record<string, string[]>>;
}

/**
 * How much what is told of a page beside its prose counts (`site/search-entry.ts`). `once` counts less than `now`,
 * so that hundreds of old releases do not bury the one that runs.
 */
const metaWeights = {
	title: 5,
	names: 4,
	now: 5,
	once: 2,
	words: 3,
	headings: 3,
	summary: 2,
	facts: 0.2,
	kind: 0,
	state: 0.5,
};

const base = document.documentElement.dataset.base ?? '/';
let loading: Promise<Pagefind> | undefined;

/** Loads the search index the first time that somebody wants it. Rejects where the site was built without one. */
export function pagefind(): Promise<Pagefind> {
	loading ??= (
		import(/* @vite-ignore */ new URL(`${base}pagefind/pagefind.js`, location.href).href) as Promise<Pagefind>
	).then(async (api) => {
		const options = { baseUrl: base, excerptLength: 24, ranking: { metaWeights } };
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
