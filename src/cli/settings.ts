import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseYaml } from '../core/front-matter.ts';
import { shapeOf } from '../core/shape.ts';
import { type Io, UsageError } from './usage.ts';

export const settingsFile = 'rollbook.config.yaml';

const settingsSchema = z.strictObject({
	content: z
		.string()
		.min(1)
		.optional()
		.meta({ description: 'The content folder, seen from this file.', examples: ['content'] }),
	out: z
		.string()
		.min(1)
		.optional()
		.meta({ description: 'The folder that the site is written to.', examples: ['dist'] }),
});

/** Where content is read from, where the site is written to, and where caches are kept; all absolute. */
export interface Settings {
	content: string;
	out: string;
	cache: string;
}

/** The folder of the program itself. */
export const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The options `--content` and `--out`, then `rollbook.config.yaml` in the current folder or above, then `content` and `dist`. */
export function settings(values: { content?: unknown; out?: unknown }, io: Io): Settings {
	const file = findUp(io.cwd);
	const base = file ? dirname(file) : io.cwd;
	const configured = file ? readSettings(file) : {};
	const content =
		typeof values.content === 'string'
			? resolve(io.cwd, values.content)
			: resolve(base, configured.content ?? 'content');
	const out = typeof values.out === 'string' ? resolve(io.cwd, values.out) : resolve(base, configured.out ?? 'dist');
	if (!lstatSync(content, { throwIfNoEntry: false })?.isDirectory()) {
		throw new UsageError(
			`There is no folder ${content}.`,
			`Name the content folder with --content DIR, or in ${settingsFile}.`,
		);
	}
	if (content === out || content.startsWith(join(out, '/'))) {
		throw new UsageError(`The site would be written over the content (${out}).`, 'Name another folder with --out DIR.');
	}
	return { content, out, cache: join(dirname(out), '.rollbook') };
}

function findUp(folder: string): string | undefined {
	const file = join(folder, settingsFile);
	if (existsSync(file)) return file;
	return dirname(folder) === folder ? undefined : findUp(dirname(folder));
}

function readSettings(file: string): z.output<typeof settingsSchema> {
	const parsed = parseYaml(readFileSync(file, 'utf8'));
	if ('fault' in parsed)
		throw new UsageError(`${file}:${parsed.fault.span.start.line}: ${parsed.fault.message}`, parsed.fault.help);
	const { fields, issues } = shapeOf(settingsSchema, parsed.frontMatter.data);
	if (!fields) throw new UsageError(`${file}: ${issues[0]!.message}`, issues[0]!.help);
	return fields;
}
