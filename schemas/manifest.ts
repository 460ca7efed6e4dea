import { z } from './zod.ts';

const digest = z
	.string()
	.regex(/^[0-9a-f]{64}$/)
	.meta({ description: 'SHA-256 of the bytes, in hexadecimal digits.' });

const instant = z.iso.datetime();

/** `manifest.json` at the root of a site: what was built, and out of what. */
export const manifestSchema = z.strictObject({
	version: z.literal(1).meta({ description: 'The form of this file.' }),
	generator: z.string().meta({ description: 'The program that built the site, with its version.' }),
	commit: z
		.string()
		.regex(/^[0-9a-f]{40,64}$/)
		.optional()
		.meta({ description: 'The commit of the content. Left out where the content had changes that no commit holds.' }),
	builtAt: instant.meta({
		description: 'The time that the pages show: SOURCE_DATE_EPOCH, or when the build began.',
	}),
	validUntil: instant
		.optional()
		.meta({ description: 'The first instant at which a page would show something else, though nothing was written.' }),
	files: z
		.array(
			z.strictObject({
				path: z.string().meta({ description: 'Below the root of the site, with forward slashes.' }),
				bytes: z.int().nonnegative(),
				sha256: digest,
			}),
		)
		.meta({ description: 'Every file of the site but this one, by path.' }),
});
