import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkerOf } from '../checker.ts';
import { programRoot, refuseOut, settings } from '../settings.ts';
import { type Command, UsageError } from '../usage.ts';
import { portOf } from './dev.ts';

export const preview: Command = {
	name: 'preview',
	usage: 'preview [--content DIR] [--out DIR] [--port N]',
	does: 'serves the site that was built, for reading on this machine',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		out: { type: 'string', value: 'DIR', does: 'the folder of the site (dist)' },
		port: { type: 'string', value: 'N', does: 'the port (4321)' },
	},
	async run({ values, io }) {
		const where = await settings(values, io);
		refuseOut(where);
		if (!existsSync(join(where.out, 'index.html')))
			throw new UsageError(`There is no site in ${where.out}.`, 'Build it first: `rollbook build`.');
		process.env.ASTRO_TELEMETRY_DISABLED = '1';
		process.env.ASTRO_PREVIEW_BACKGROUND = '0';
		const { url } = await checkerOf(where.content, io).check();
		const base = url ? new URL(url).pathname : '/';
		const { preview: serve } = await import('astro');
		const server = await serve({
			root: programRoot,
			configFile: false,
			outDir: where.out,
			base,
			trailingSlash: 'ignore',
			logLevel: 'error',
			server: { port: portOf(values.port), host: '127.0.0.1' },
		});
		if (values.port !== undefined && server.port !== portOf(values.port)) {
			await server.stop();
			throw new UsageError(`Something else listens at port ${values.port}.`, 'Name another one with --port N.');
		}
		io.tell(`Serving ${where.out} at http://localhost:${server.port}${base} (Ctrl-C ends it)\n`);
		await server.closed();
		return 0;
	},
};
