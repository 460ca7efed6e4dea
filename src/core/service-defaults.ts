import type { HandbookConfig } from '../../schemas/handbook.ts';
import { type Document, isOf } from './document.ts';

/** A document as the handbook's `serviceDefaults` complete it: what a service says itself goes first. Others stay as they are. */
export function withServiceDefaults(document: Document, { serviceDefaults }: HandbookConfig): Document {
	if (!serviceDefaults || !isOf(document, 'service')) return document;
	const written = (document.frontMatter.data ?? {}) as Record<string, unknown>;
	const missing = Object.entries(serviceDefaults).filter(([name]) => !Object.hasOwn(written, name));
	return missing.length
		? withFields(document, { ...document.fields, ...Object.fromEntries(missing) } as Document['fields'])
		: document;
}

/** The same document with other fields. Its text and its tree still come when they are asked for. */
const withFields = (document: Document, fields: Document['fields']): Document =>
	Object.defineProperties(
		{},
		{
			...Object.getOwnPropertyDescriptors(document),
			fields: { value: fields, enumerable: true },
		},
	) as Document;
