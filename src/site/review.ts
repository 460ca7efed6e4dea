import type { Document } from '../core/document.ts';
import { durationMs, toEpoch } from '../core/instant.ts';
import { perHandbook } from './memo.ts';

/** Until when the last review of a document holds, in milliseconds since 1970. Undefined where none is asked for. */
export function reviewDue({ fields }: Document, zone: string): number | undefined {
	if (!fields?.reviewed || !fields.reviewEvery) return undefined;
	const on = toEpoch(fields.reviewed.on, zone);
	return on === undefined ? undefined : on + (durationMs(fields.reviewEvery) ?? 0);
}

/** The documents whose review ends, the earliest first. */
export const reviewsByDue = perHandbook((handbook): { document: Document; due: number }[] =>
	handbook.documents
		.flatMap((document) => {
			const due = reviewDue(document, handbook.config.timeZone);
			return due === undefined ? [] : [{ document, due }];
		})
		.sort((a, b) => a.due - b.due),
);
