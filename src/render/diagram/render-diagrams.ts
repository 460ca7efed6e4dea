import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { diagramRefusal } from '../../core/diagram-refusal.ts';
import { type DiagramOutcome, type DiagramSource, problem } from './diagram.ts';

export interface RenderDiagramsOptions {
	/** The file of the drawing process. To be given where this code is bundled and no longer beside it. */
	processFile?: string;
	/**
	 * Per diagram, in milliseconds. Long, because a diagram that is drawn or not by how busy the machine is would make
	 * other bytes of the same input: most take a tenth of a second.
	 */
	timeout?: number;
}

/** Worth another process: starting one takes as long as drawing this many. */
const batch = 16;

/**
 * Draws mermaid sources in processes of their own, started only if there is something to draw. Every id gets an
 * outcome; the same source gives the same bytes. Rejects only if a process cannot be started at all.
 */
export async function renderDiagrams(
	sources: readonly DiagramSource[],
	options: RenderDiagramsOptions = {},
): Promise<Map<string, DiagramOutcome>> {
	const outcomes = new Map<string, DiagramOutcome>();
	const queue: DiagramSource[] = [];
	for (const entry of sources) {
		const refused = diagramRefusal(entry.source);
		if (refused === undefined) queue.push(entry);
		else outcomes.set(entry.id, problem(`${refused.message}. ${refused.help}`, refused.line));
	}
	const processes = Math.min(Math.ceil(queue.length / batch), availableParallelism(), 4);
	const waiting = queue.values();
	await Promise.all(Array.from({ length: processes }, () => drawAll(waiting, outcomes, options)));
	return new Map(sources.map(({ id }) => [id, outcomes.get(id)!]));
}

async function drawAll(
	waiting: Iterator<DiagramSource>,
	outcomes: Map<string, DiagramOutcome>,
	{ processFile, timeout = 60_000 }: RenderDiagramsOptions,
): Promise<void> {
	let child: ChildProcess | undefined;
	try {
		for (let next = waiting.next(); !next.done; next = waiting.next()) {
			child ??= await start(processFile ?? fileURLToPath(new URL('./drawing-process.ts', import.meta.url)));
			const outcome = await ask(child, next.value.source, timeout);
			if (outcome === undefined) {
				child.kill('SIGKILL');
				child = undefined;
			}
			const tooLong = `Unexpected diagram: not drawn within ${timeout / 1000} s. Simplify it.`;
			outcomes.set(next.value.id, outcome ?? problem(tooLong));
		}
	} finally {
		child?.kill('SIGKILL');
	}
}

/** UTC and English, whatever the machine; may read files and nothing else. */
async function start(file: string): Promise<ChildProcess> {
	const child = fork(file, [], {
		execArgv: ['--permission', '--allow-fs-read=*', '--max-old-space-size=1024', '--no-warnings'],
		env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	let complaints = '';
	child.stderr!.on('data', (chunk) => {
		complaints = (complaints + chunk).slice(-2000);
	});
	const ready = await Promise.race([once(child, 'message').then(() => true), once(child, 'exit').then(() => false)]);
	if (!ready) throw new Error(`The process that draws diagrams did not start: ${complaints}`);
	return child;
}

/** `undefined` if there is no answer in time, or the process ended over it. */
async function ask(child: ChildProcess, source: string, timeout: number): Promise<DiagramOutcome | undefined> {
	const stop = new AbortController();
	const { signal } = stop;
	const timer = setTimeout(() => stop.abort(), timeout);
	try {
		const answer = once(child, 'message', { signal }).then(([message]) => message as DiagramOutcome);
		const end = once(child, 'exit', { signal }).then(() => undefined);
		child.send(source);
		return await Promise.race([answer.catch(() => undefined), end.catch(() => undefined)]);
	} finally {
		clearTimeout(timer);
		stop.abort();
	}
}
