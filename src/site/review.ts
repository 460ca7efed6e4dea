import type { Document } from '../core/document.ts';
import { perHandbook } from '../core/memo.ts';
import { reviewDue } from '../core/review.ts';

/** The documents whose review ends, the earliest first. */
export const reviewsByDue = perHandbook('reviews-by-due', (handbook): { document: Document; due: number }[] =>
	handbook.documents
		.flatMap((document) => {
			const due = reviewDue(document, handbook.config.timeZone);
			return due === undefined ? [] : [{ document, due }];
		})
		.sort((a, b) => a.due - b.due),
);
