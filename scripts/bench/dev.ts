import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const port = 4399;

/** Reads a page until it holds a text. Gives up after a minute. */
async function until(url: string, text: string): Promise<void> {
	for (const from = performance.now(); performance.now() - from < 60_000; await setTimeout(10)) {
		const page = await fetch(url).then(
			(answer) => answer.text(),
			() => '',
		);
		if (page.includes(text)) return;
	}
	throw new Error(`${url} did not come to hold ${text}.`);
}

/** Listens as Vite's script in the page does, and gives what resolves when the page is told to load itself again. */
async function openPage(): Promise<() => Promise<void>> {
	const socket = new WebSocket(`ws://localhost:${port}/`, 'vite-hmr');
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve, { once: true });
		socket.addEventListener('error', reject, { once: true });
	});
	return () =>
		new Promise((resolve) => {
			const hear = ({ data }: MessageEvent): void => {
				if (JSON.parse(String(data)).type !== 'full-reload') return;
				socket.removeEventListener('message', hear);
				resolve();
			};
			socket.addEventListener('message', hear);
		});
}

/** How long a save takes to reach the page that is on screen in `rollbook dev`: median and longest of so many saves. */
export async function benchDev(
	rollbook: readonly string[],
	{ content, work, runs }: { content: string; work: string; runs: number },
): Promise<string> {
	const [command, ...args] = [...rollbook, 'dev', '--content', content, '--port', String(port)];
	const server = spawn(command!, args, {
		cwd: work,
		env: { ...process.env, ROLLBOOK_CACHE: join(work, 'cache') },
		stdio: 'ignore',
	});
	try {
		const url = `http://localhost:${port}/guides/page-00007/`;
		const started = performance.now();
		await until(url, '</html>');
		const start = performance.now() - started;
		const nextReload = await openPage();
		const times: number[] = [];
		for (let run = 1; run <= Math.max(5, runs); run++) {
			// the check of the save before has ended by then
			await setTimeout(5000);
			const text = `A line that was saved as number ${run}.`;
			const reload = nextReload();
			const from = performance.now();
			appendFileSync(join(content, 'guides', 'page-00007.md'), `\n${text}\n`);
			await reload;
			await until(url, text);
			times.push(performance.now() - from);
			console.error(`save ${run}: ${Math.round(times.at(-1)!)} ms`);
		}
		times.sort((a, b) => a - b);
		const median = times[Math.floor(times.length / 2)]!;
		return `The first page was there after ${(start / 1000).toFixed(1)} s, with nothing kept from before. A save was in the page after ${Math.round(median)} ms (the longest of ${times.length}: ${Math.round(times.at(-1)!)} ms).\n`;
	} finally {
		server.kill('SIGTERM');
	}
}
