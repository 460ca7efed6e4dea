import type {} from 'zod';
import type { When } from '../when.ts';

declare module 'zod' {
	interface GlobalMeta {
		/**
		 * This text is the id of a document of the kind named (`'any'`: of the kind that it names itself, `kind:id`). Typed as
		 * a plain string because the kinds are made of these fields; a test holds that each names a kind.
		 */
		ref?: string;
		/** This text names somebody who acts: a role, or a team and a role in it. */
		person?: true;
		/** When the field is asked, though its schema lets it be left out (`required-fields`). */
		asked?: readonly When[];
		/** What the text stands for in YAML, for the editor's JSON Schema. */
		scalar?: 'boolean' | 'number' | 'integer';
		/** The bounds of a number, and the form of a text, that a refinement asks for: what JSON Schema can say of it. */
		minimum?: number;
		maximum?: number;
		pattern?: string;
	}
}
