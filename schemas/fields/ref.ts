import { z } from '../zod.ts';
import { withArticle } from './article.ts';

const fileName = /^.*\/([^/]+?)\.mdx?$/;

/** `../releases/2.4.0.mdx` -> `2.4.0`; an id stays as it is. */
export const refToId = (value: string): string => fileName.exec(value)?.[1] ?? value;

/** A reference to a document of one kind, written as its id or as a relative link to its file. Gives the id. */
export const ref = (kind: string, description: string, ...examples: string[]) =>
	z
		.string()
		.min(1, `Expected the id of ${withArticle(kind)}`)
		.transform(refToId)
		.meta({ description, examples: examples.length ? examples : [`some-${kind}`], ref: kind });

/** A reference to a document of any kind, written `kind:id`. */
export const anyRef = (description: string, ...examples: string[]) =>
	z
		.string()
		.regex(/^[a-z-]+:[^\s:]+$/, 'Expected kind:id, such as runbook:payments-error-budget-burn')
		.meta({ description, examples: examples.length ? examples : ['runbook:checkout-latency'], ref: 'any' });
