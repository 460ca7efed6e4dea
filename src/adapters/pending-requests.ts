import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Knows which requests of a server wait for their answer. */
export function pendingRequests() {
	let pending = 0;
	return {
		middleware(_: IncomingMessage, response: ServerResponse, next: () => void): void {
			pending++;
			response.once('close', () => pending--);
			next();
		},
		/**
		 * Waits until those were answered that come within `atLeast` milliseconds, but no longer than `atMost`: what takes
		 * long and keeps the thread would make them wait.
		 */
		async answered({ atLeast, atMost }: { atLeast: number; atMost: number }): Promise<void> {
			const from = performance.now();
			await setTimeout(atLeast);
			while (pending > 0 && performance.now() - from < atMost) await setTimeout(20);
		},
	};
}
