import { z } from '../zod.ts';

/** YAML is read with every scalar as a string (`1.10` stays `1.10`), so each type here converts from text by itself. */
export type Described = { description: string; examples?: string[] };

const described = (description: string, examples: string[]): Described =>
	examples.length ? { description, examples } : { description };

/** A line or paragraph of plain text; never empty. */
export const text = (description: string, ...examples: string[]) =>
	z.string().trim().min(1, 'Expected some text, found none').meta(described(description, examples));

/** One of a closed list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
	z.enum(values).meta({ description, examples: [values[0]] });

/** `true` or `false`, and nothing that merely looks like it (`yes`, `on`, `1`). */
export const bool = (description: string) =>
	z
		.enum(['true', 'false'])
		.transform((value) => value === 'true')
		.meta({ description, examples: ['true'], scalar: 'boolean' });

const bounds = (min: number, max: number) => ({
	...(Number.isFinite(min) ? { minimum: min } : {}),
	...(max < Number.MAX_SAFE_INTEGER ? { maximum: max } : {}),
});

/** A decimal number; `min` and `max` are inclusive. */
export const number = (description: string, { min = -Infinity, max = Infinity, example = '1' } = {}) =>
	z
		.string()
		.regex(/^-?\d+(\.\d+)?$/, 'Expected a number')
		.transform(Number)
		.refine((value) => value >= min && value <= max, `Expected a number from ${min} to ${max}`)
		.meta({ description, examples: [example], scalar: 'number', ...bounds(min, max) });

/** A whole number; `min` and `max` are inclusive. */
export const integer = (description: string, { min = 0, max = Number.MAX_SAFE_INTEGER, example = '1' } = {}) =>
	z
		.string()
		.regex(/^-?\d+$/, 'Expected a whole number')
		.transform(Number)
		.refine((value) => value >= min && value <= max, `Expected a whole number from ${min} to ${max}`)
		.meta({ description, examples: [example], scalar: 'integer', ...bounds(min, max) });

/** An absolute https or http address. Other schemes (`javascript:`, `data:`) are refused. */
export const url = (description: string, ...examples: string[]) =>
	z
		.string()
		.regex(/^https?:\/\/[^\s<>"']+$/, {
			error: 'Expected an address that starts with https:// or http://',
			abort: true,
		})
		.refine((value) => URL.canParse(value), 'Expected an address such as https://parcelway.example/')
		.meta(described(description, examples));

/** A list; an absent one is an empty one, so that readers never ask. */
export const list = <T extends z.ZodType>(item: T, description: string) =>
	z.array(item).default([]).meta({ description });

/** A strict object: an unknown field is an error that names the nearest known one. */
export const object = <T extends z.ZodRawShape>(shape: T, description?: string) =>
	description ? z.strictObject(shape).meta({ description }) : z.strictObject(shape);
