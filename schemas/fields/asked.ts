import type { GlobalMeta, z } from 'zod';
import type { When } from '../when.ts';
import './meta.ts';

/**
 * A field that may be left out, but is asked of some projects, or from some status on (`required-fields`). Whoever has it
 * in an older or smaller handbook is not stopped: its absence is a finding of that rule, and no misfit.
 */
export const asked = <T extends z.ZodType>(field: T, ...when: readonly When[]): T =>
	field.meta({ ...metaWithin(field), asked: when }) as T;

function metaWithin(field: z.ZodType): GlobalMeta {
	for (let at: z.ZodType | undefined = field; at; at = (at._zod.def as { innerType?: z.ZodType }).innerType) {
		const meta = at.meta();
		if (meta) return meta;
	}
	return {};
}
