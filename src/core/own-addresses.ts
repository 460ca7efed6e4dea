/** What the site itself has at its root, beside the documents: no edition and no old address may take the place of one. */
export const ownAddresses = [
	'on-call',
	'offline',
	'status',
	'calendar',
	'search',
	'editions',
	'alerts',
	'upgrade',
	'compare',
	'readiness',
	'audit',
	'metrics',
	'map',
	'write',
	'rules',
	'schemas',
	'feeds',
	'api',
	'osv',
	'badges',
	'pagefind',
	'assets',
	'media',
	'diagrams',
] as const;

/** The files that the site itself has at its root. */
const ownFiles = [
	'index.html',
	'404',
	'404.html',
	'on-call.html',
	'calendar.ics',
	'sw.js',
	'theme.js',
	'favicon.svg',
	'manifest.json',
	'sitemap.xml',
	'robots.txt',
	'llms.txt',
	'_headers',
	'_redirects',
] as const;

const ownNames: ReadonlySet<string> = new Set([...ownAddresses, ...ownFiles]);

/** Whether the site has a first part of an address for itself. In any case: some disks do not tell `Status` from `status`. */
export const isOwnName = (name: string): boolean => ownNames.has(name.toLowerCase());

/** The names of files that the site puts beside each other in the folders of pages: no page may be a folder of that name. */
export const isPageFile = (name: string): boolean => /^index\.(?:html|md)$/i.test(name);
