import { type Audience, shared } from './fields/shared.ts';
import { z } from './zod.ts';
import './fields/meta.ts';
import type { Asked, When } from './when.ts';

/** A section (a heading of depth 2) that a document has to have, or may have. */
export interface Section {
	/** The heading, as a writer types it. Compared without regard to case. */
	title: string;
	/** In which documents of the kind it has its place; in all where this is left out. Looks at fields alone, not at the profile. */
	when?: readonly When[];
	/** Whether, or when, a document has to have it. Elsewhere it may. */
	required: Asked;
	/** Headings under which existing documents say the same. Importers rename them; the check accepts them. */
	also?: string[];
	/** What belongs there: one sentence, written into new documents as a comment. */
	asks: string;
}

/** One kind of document: its name, its folder, its fields and its sections. Everything else derives from this. */
export interface Kind<N extends string = string, F extends z.ZodRawShape = z.ZodRawShape> {
	name: N;
	/** The folder below the content folder. */
	folder: string;
	/** The address of its pages below the root, where it is not the folder. */
	route?: string;
	/** Singular and plural, as a reader meets them. */
	label: string;
	plural: string;
	/** One sentence: what a document of this kind is for. */
	description: string;
	/** Who may read a document of this kind if it does not say. */
	audience: Audience;
	schema: z.ZodObject<ReturnType<typeof shared> & F, z.core.$strict>;
	/** The sections of its documents, in their order. `core/sections.ts` tells which are asked of a document. */
	sections: readonly Section[];
	/** Fields and a body that pass the check: what `rollbook new` writes, and what tests mutate. */
	example: { id: string; fields: Record<string, unknown>; body?: string };
}

interface Definition<N extends string, F extends z.ZodRawShape> extends Omit<Kind<N, F>, 'schema' | 'sections'> {
	fields: F;
	sections?: readonly Section[];
}

/** Makes a kind of its own fields and the shared ones. */
export function defineKind<const N extends string, F extends z.ZodRawShape>({
	fields,
	sections = [],
	...rest
}: Definition<N, F>): Kind<N, F> {
	const schema = z.strictObject({ ...shared(), ...fields }) as unknown as Kind<N, F>['schema'];
	return { ...rest, schema, sections };
}

/** A section that a document of the kind has to have. */
export const required = (title: string, asks: string, ...also: string[]): Section => ({
	title,
	required: true,
	asks,
	also,
});
/** A section that a document of the kind may have. */
export const optional = (title: string, asks: string, ...also: string[]): Section => ({
	...required(title, asks, ...also),
	required: false,
});
/** The same section, asked only when one of these holds; elsewhere it may be left out. */
export const askedWhen = (when: readonly When[], section: Section): Section => ({ ...section, required: when });
/** The same sections, in documents alone of which one of these holds. */
export const within = (when: readonly When[], sections: readonly Section[]): Section[] =>
	sections.map((section) => ({ ...section, when }));
