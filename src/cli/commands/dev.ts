import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { serveAssets } from '../../adapters/asset-middleware.ts';
import { terminal } from '../../reporters/terminal.ts';
import { type Library, seatLibrary } from '../../site/library.ts';
import { inlineConfig } from '../astro.ts';
import { type Checker, checkerOf } from '../checker.ts';
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
		let library = await reseat(where, io, checker);
		const { dev: serve } = await import('astro');
		const watching: AstroIntegration = {
			name: 'rollbook-content',
			hooks: {
				'astro:server:setup': ({ server }) => {
					server.middlewares.use(serveAssets(library.base, () => library.assets));
					server.watcher.add(where.content);
					let pending: NodeJS.Timeout | undefined;
					server.watcher.on('all', (_, file) => {
						if (!file.startsWith(where.content)) return;
						clearTimeout(pending);
						pending = setTimeout(async () => {
							library = await reseat(where, io, checker);
							server.moduleGraph.invalidateAll();
							for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
							server.ws.send({ type: 'full-reload' });
						}, 40);
					});
				},
			},
		};
		const config = inlineConfig(where, library);
		const server = await serve({
			...config,
			integrations: [watching],
			server: { port: portOf(values.port), host: '127.0.0.1' },
			publicDir: join(programRoot, 'public'),
		});
		io.tell(`The handbook is at http://localhost:${server.address.port}${library.base} (Ctrl-C ends it)\n`);
		await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
		await server.stop();
		return 0;
	},
};

/** Reads and checks again, and gives the pages what was read. A handbook with errors is shown all the same. */
async function reseat(where: Settings, io: Io, checker: Checker): Promise<Library> {
	const from = performance.now();
	const examined = await checker.open();
	const { library, diagrams } = await openLibrary(examined, where, io);
	seatLibrary(library);
	const { findings } = examined;
	if (findings.length) io.out(terminal(findings, { colour: io.colour, source: sourceOf(examined) }));
	for (const { file, line, message } of diagrams.failed)
		io.tell(`  ${file}:${line}: this diagram is shown as text: ${message}\n`);
	io.tell(`${told(examined)} in ${seconds(performance.now() - from)}\n`);
	return library;
}

/** `--port`, or Astro's own. */
export function portOf(value: unknown): number {
	if (value === undefined) return 4321;
	const port = Number(value);
	if (Number.isInteger(port) && port > 0 && port < 65536) return port;
	throw new UsageError(`Unexpected --port ${value}, expected a number from 1 to 65535.`);
}
