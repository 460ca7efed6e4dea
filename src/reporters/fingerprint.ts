import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';

/**
 * A name for each finding that stays when lines move: of its rule, file and message, and of how many like it stood
 * before. No two findings of a report share one.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
	const seen = new Map<string, number>();
	return findings.map(({ rule, place: { file }, message }) => {
		const key = JSON.stringify([rule, file, message]);
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, 32);
	});
}
