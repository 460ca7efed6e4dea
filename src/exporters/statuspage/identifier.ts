import { createHash } from 'node:crypto';

/** An id in the form that Statuspage gives: twelve lower-case letters and digits. The same name gives the same id. */
export function identifier(name: string): string {
	const digest = createHash('sha256').update(name).digest('hex');
	return BigInt(`0x${digest.slice(0, 24)}`)
		.toString(36)
		.padStart(12, '0')
		.slice(-12);
}

/** Milliseconds since 1970 -> `2026-11-17T21:00:00.000Z`. */
export const timestamp = (epoch: number): string => new Date(epoch).toISOString();
