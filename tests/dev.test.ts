import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
const folder = mkdtempSync(join(tmpdir(), 'rollbook-dev-test-'));
const content = join(folder, 'content');
const guide = (body: string) => `---\ntitle: Numbers\n---\n\n${body}\n`;
let stop = async () => {};
afterEach(async () => {
	await stop();
	rmSync(folder, { recursive: true, force: true });
});

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, 'close');
	return port;
}

/** What an address gives, as soon as it holds a text. */
async function answerWith(url: string, text: string): Promise<string> {
	for (let tries = 0; tries < 1000; tries++) {
		const answer = await fetch(url).then(
			(response) => response.text(),
			() => '',
		);
		if (answer.includes(text)) return answer;
		await setTimeout(50);
	}
	throw new Error(`${url} did not come to hold ${text}.`);
}

test('dev shows what is saved: a page that changed, one that is new, and what is found, in the page and the terminal', async () => {
	mkdirSync(join(content, 'guides'), { recursive: true });
	const file = join(content, 'guides', 'versioning.mdx');
	writeFileSync(join(content, 'handbook.yaml'), 'name: Small\n');
	writeFileSync(file, guide('As it was.'));
	const port = await freePort();
	const child = spawn(process.execPath, [rollbook, 'dev', '--content', content, '--port', String(port)], {
		// Astro serves no pages where it believes to be tested
		env: {
			...process.env,
			VITEST: undefined,
			NODE_ENV: undefined,
			ROLLBOOK_PARSING: '',
			ROLLBOOK_CACHE: join(folder, 'cache'),
			NO_COLOR: '1',
		},
	});
	const ended = once(child, 'exit');
	stop = async () => {
		child.kill('SIGINT');
		await ended;
	};
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	const site = `http://127.0.0.1:${port}`;
	await answerWith(`${site}/guides/versioning/`, 'As it was.');

	const socket = new WebSocket(`ws://127.0.0.1:${port}/`, 'vite-hmr');
	await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
	const told = (type: string) =>
		new Promise<void>((resolve) => {
			const hear = ({ data }: MessageEvent): void => {
				const { type: kind, event } = JSON.parse(String(data)) as { type: string; event?: string };
				if (kind !== type && event !== type) return;
				socket.removeEventListener('message', hear);
				resolve();
			};
			socket.addEventListener('message', hear);
		});

	const [reloaded, judged] = [told('full-reload'), told('rollbook:findings')];
	appendFileSync(file, '\n[Nowhere](nowhere.mdx)\n');
	await reloaded;
	await answerWith(`${site}/guides/versioning/`, 'Nowhere');
	await judged;
	const found = await (await fetch(`${site}/__rollbook/findings.json?page=/guides/versioning/`)).json();
	expect(found).toMatchObject([
		{ rule: 'broken-link', severity: 'error', where: 'guides/versioning.mdx:7:1', message: expect.any(String) },
	]);
	expect(said).toMatch(/broken-link/);

	writeFileSync(join(content, 'guides', 'nowhere.mdx'), guide('It is here now.'));
	await answerWith(`${site}/guides/nowhere/`, 'It is here now.');
	await answerWith(`${site}/guides/`, '/guides/nowhere/');
	mkdirSync(join(content, 'runbooks'));
	writeFileSync(join(content, 'runbooks', 'down.mdx'), guide('In a folder that is new.'));
	await answerWith(`${site}/runbooks/down/`, 'In a folder that is new.');
	rmSync(join(content, 'runbooks'), { recursive: true });
	let status = 200;
	for (let tries = 0; status === 200 && tries < 200; tries++) {
		await setTimeout(50);
		({ status } = await fetch(`${site}/runbooks/down/`));
	}
	expect(status).toBe(404);

	socket.close();
	child.kill('SIGINT');
	expect(await ended).toEqual([0, null]);
}, 120_000);
