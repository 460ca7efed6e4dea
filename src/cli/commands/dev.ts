import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { serveAssets } from '../../adapters/asset-middleware.ts';
import { serveFindings } from '../../adapters/findings-middleware.ts';
import { pendingRequests } from '../../adapters/pending-requests.ts';
import { watchFolder } from '../../adapters/watch-folder.ts';
import { type Finding, inOrder } from '../../core/finding.ts';
import { sameAddresses } from '../../core/same-addresses.ts';
import { terminal } from '../../reporters/terminal.ts';
import { alertsOf } from '../../site/alerts.ts';
import { badgesOf } from '../../site/badges.ts';
import { categoriesOf, servicesInCalendar } from '../../site/calendar-files.ts';
import { monthsOf } from '../../site/calendar-month.ts';
import { type Library, seatLibrary } from '../../site/library.ts';
import { listedPages } from '../../site/listed-pages.ts';
import { pageFindings } from '../../site/page-findings.ts';
import { handbookPaths } from '../../site/paths.ts';
import { inlineConfig } from '../astro.ts';
import { type Checker, checkerOf } from '../checker.ts';
import { diagramFindings } from '../diagram-findings.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { openLibrary } from '../open-library.ts';
import { seconds } from '../progress.ts';
import { sourceOf } from '../report.ts';
import { programRoot, type Settings, settings } from '../settings.ts';
import { type Command, type Io, UsageError } from '../usage.ts';
import { told } from './check.ts';

export const dev: Command = {
	name: 'dev',
	usage: 'dev [--content DIR] [--port N]',
	does: 'serves the handbook for writing: a saved file is checked and shown at once',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		port: { type: 'string', value: 'N', does: 'the port (4321)' },
	},
	async run({ values, io }) {
		const where = await settings(values, io);
		process.env.ASTRO_TELEMETRY_DISABLED = '1';
		process.env.ASTRO_DEV_BACKGROUND = '0';
		const checker = checkerOf(where.content, io);
		let library = await reseat(where, io, checker, []).then(({ judge }) => judge());
		const { dev: serve } = await import('astro');
		const requests = pendingRequests();
		const watching: AstroIntegration = {
			name: 'rollbook-content',
			hooks: {
				'astro:config:setup': ({ injectScript }) => injectScript('page', `import '/src/client/dev-findings.ts';`),
				'astro:server:setup': ({ server }) => {
					server.middlewares.use(requests.middleware);
					server.middlewares.use(serveAssets(library.base, () => library.assets));
					server.middlewares.use(serveFindings(library.base, (page) => pageFindings(library, page)));
					let addresses = addressesOf(library);
					const show = async () => {
						const { current } = library;
						const { read, judge } = await reseat(where, io, checker, library.findings);
						library = read;
						const before = addresses;
						if (!sameAddresses(current, library.current)) addresses = addressesOf(library);
						// what a page is of is asked once for all addresses: only new ones make Astro ask again
						if (addresses !== before) {
							server.moduleGraph.invalidateAll();
							for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
						}
						server.ws.send({ type: 'full-reload' });
						await requests.answered(untilShown);
						library = await judge();
						server.ws.send('rollbook:findings', {});
					};
					// not by Vite's own watcher, which looks at each file of a folder whenever one of them changes
					const end = watchFolder(where.content, oneAtATime(show));
					server.httpServer?.once('close', end);
				},
			},
		};
		// never beside the content, where somebody may have put what Vite believes
		const kept = where.cache ?? mkdtempSync(join(tmpdir(), 'rollbook-dev-'));
		const config = inlineConfig(kept, library, where.content);
		const server = await serve({
			...config,
			integrations: [watching],
			server: { port: portOf(values.port), host: '127.0.0.1' },
			publicDir: join(programRoot, 'public'),
		});
		io.tell(`The handbook is at http://localhost:${server.address.port}${library.base} (Ctrl-C ends it)\n`);
		await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
		await server.stop();
		if (kept !== where.cache) rmSync(kept, { recursive: true, force: true });
		return 0;
	},
};

/** How long the check waits, so that the browser has its page first. In milliseconds. */
const untilShown = { atLeast: 300, atMost: 3000 };

/** Every address that the pages of a seated library have. */
const addressesOf = ({ current, now }: Library): string =>
	JSON.stringify([
		handbookPaths(),
		alertsOf(current).map(({ name }) => name),
		monthsOf(current, now),
		categoriesOf(current),
		servicesInCalendar(current),
		listedPages().map(({ path }) => path),
		[...badgesOf(current).keys()],
		current.all('advisory').map(({ id, fields }) => [id, fields.published, fields.privateUntil, fields.audience]),
	]);

/**
 * Reads again, and gives the pages what was read, with the findings of before; `judge` checks, and gives them those of
 * now. A handbook with errors is shown all the same.
 */
async function reseat(
	where: Settings,
	io: Io,
	checker: Checker,
	findings: Finding[],
): Promise<{ read: Library; judge(): Promise<Library> }> {
	const from = performance.now();
	const read = await checker.read();
	const { library, diagrams } = await openLibrary({ folder: read.folder, findings }, where, io, { commits: false });
	seatLibrary(library);
	const drawn = diagramFindings(diagrams.failed, library.clock);
	const shown = seconds(performance.now() - from);
	return {
		read: library,
		async judge() {
			const begun = performance.now();
			const examined = read.judge();
			// another handbook of the same documents: what was computed for the first one knew other findings
			const judged = {
				...library,
				current: { ...library.current },
				findings: [...examined.findings, ...drawn].sort(inOrder),
			};
			seatLibrary(judged);
			if (judged.findings.length) io.out(terminal(judged.findings, { colour: io.colour, source: sourceOf(examined) }));
			io.tell(`${told(examined)}; shown after ${shown}, checked in ${seconds(performance.now() - begun)}\n`);
			return judged;
		},
	};
}

/** `--port`, or Astro's own. */
export function portOf(value: unknown): number {
	if (value === undefined) return 4321;
	const port = Number(value);
	if (Number.isInteger(port) && port > 0 && port < 65536) return port;
	throw new UsageError(`Unexpected --port ${value}, expected a number from 1 to 65535.`);
}
