/** What the worker of a site has to know of it. Addresses begin at the root of the host. */
export interface WorkerSite {
	/** Stands for the build: with another, what is kept on devices is fetched anew. */
	build: string;
	base: string;
	/** The list of what a device keeps for on-call. */
	list: string;
	/** The page for what is not kept. */
	fallback: string;
}

const asScript = (value: unknown): string =>
	JSON.stringify(value).replace(/[<\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `sw.js`: the program of the worker, with its site in front. It is a script, and no module: more browsers take it. */
export const serviceWorker = (program: string, site: WorkerSite): string =>
	`'use strict';\nconst site = ${asScript(site)};\n${program.replace(/^export \{\};$/m, '')}`;

/** `sw.js` of a site that keeps nothing on devices: takes back what an earlier build kept, and itself. */
export const lastWorker = (base: string): string => `'use strict';
const prefix = ${asScript(`rollbook ${base} `)};
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
	const clear = async () => {
		for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
		await registration.unregister();
	};
	event.waitUntil(clear());
});
`;
