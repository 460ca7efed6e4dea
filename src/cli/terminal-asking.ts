import { createInterface } from 'node:readline';
import type { Asking } from '../core/interview.ts';
import { UsageError } from './usage.ts';

/**
 * Asks at the terminal, until `work` is done; a line that was typed ahead answers the next question. Who ends the input, or
 * interrupts, leaves.
 */
export async function atTerminal<T>(work: (asking: Asking) => Promise<T>): Promise<T> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const lines: string[] = [];
	let ended = false;
	let answer: (() => void) | undefined;
	terminal.on('line', (line) => {
		lines.push(line);
		answer?.();
	});
	terminal.once('close', () => {
		ended = true;
		answer?.();
	});
	try {
		return await work({
			async ask(question) {
				terminal.setPrompt(question);
				terminal.prompt();
				if (lines.length === 0 && !ended) await new Promise<void>((go) => (answer = go));
				const line = lines.shift();
				if (line !== undefined) return line;
				throw new UsageError(
					'Left before the end; nothing was written.',
					'Call it again, or give the fields with --set.',
				);
			},
			tell: (text) => void process.stdout.write(text),
		});
	} finally {
		terminal.close();
	}
}
