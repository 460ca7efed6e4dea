import type { Span } from './place.ts';

/** A step on the way of a document that could not be taken. Told as a finding by the rule of the same name. */
export interface Fault {
	rule: 'file-readable' | 'file-name' | 'front-matter-syntax' | 'body-syntax';
	span: Span;
	message: string;
	help: string;
}
