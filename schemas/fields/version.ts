import { z } from '../zod.ts';

/** A version, always text. Its order is decided by the handbook's `versionScheme` (`core/version.ts`). */
export const version = (description: string, ...examples: string[]) =>
	z
		.string()
		.regex(/^[0-9A-Za-z][0-9A-Za-z.+_-]*$/, 'Expected a version such as 2.4.0')
		.meta({ description, examples: examples.length ? examples : ['2.4.0'] });

/** A set of versions in the syntax of npm's semver ranges, such as `>=2.1.0 <2.4.0`. */
export const versionRange = (description: string, ...examples: string[]) =>
	z
		.string()
		.regex(/^[0-9A-Za-z.+\-_<>=~^|* ]+$/, 'Expected a range such as >=2.1.0 <2.4.0')
		.meta({ description, examples: examples.length ? examples : ['>=2.1.0 <2.4.0'] });

/** The digest of an artifact (OCI descriptor): algorithm and lower-case hexadecimal. */
export const digest = (description: string) =>
	z
		.string()
		.regex(
			/^sha256:[0-9a-f]{64}$|^sha512:[0-9a-f]{128}$/,
			'Expected a digest such as sha256: and 64 hexadecimal digits',
		)
		.meta({ description, examples: [`sha256:${'0123456789abcdef'.repeat(4)}`] });

/** A git commit: 7 to 64 hexadecimal digits. */
export const commit = (description: string) =>
	z
		.string()
		.regex(/^[0-9a-f]{7,64}$/, 'Expected a git commit, 7 to 64 hexadecimal digits')
		.meta({ description, examples: ['9fceb02'] });
