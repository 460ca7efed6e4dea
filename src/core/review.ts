import type { Document } from './document.ts';
import { durationMs, toEpoch } from './instant.ts';

/** Until when the last review of a document holds, in milliseconds since 1970. Undefined where none is asked for. */
export function reviewDue({ fields }: Pick<Document, 'fields'>, zone: string): number | undefined {
	if (!fields?.reviewed || !fields.reviewEvery) return undefined;
	const on = toEpoch(fields.reviewed.on, zone);
	return on === undefined ? undefined : on + (durationMs(fields.reviewEvery) ?? 0);
}
