import { z } from '../../schemas/zod.ts';
import { readSmallFile } from '../adapters/read-file.ts';
import { decode } from '../core/decode.ts';
import type { Fault } from '../core/fault.ts';
import { parseYaml } from '../core/front-matter.ts';
import { shapeOf } from '../core/shape.ts';
import { visible } from '../reporters/visible.ts';
import { UsageError } from './usage.ts';

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

/** In bytes. It holds two lines. */
const largest = 64 * 1024;

/** What `rollbook.config.yaml` says. Throws a UsageError with its place where it is not as it should be. */
export function readSettings(file: string): z.output<typeof settingsSchema> {
	const read = readSmallFile(file, largest);
	if ('refused' in read)
		throw new UsageError(
			`${file} ${read.refused}.`,
			'Write the settings into a small file of that name, or take it away.',
		);
	const decoded = decode({ path: file, bytes: read.bytes ?? new Uint8Array() });
	if ('fault' in decoded) throw refusalOf(file, decoded.fault);
	const parsed = parseYaml(decoded.text);
	if ('fault' in parsed) throw refusalOf(file, parsed.fault);
	const { fields, issues } = shapeOf(settingsSchema, parsed.frontMatter.data);
	if (!fields) throw new UsageError(`${file}: ${visible(issues[0]!.message)}`, visible(issues[0]!.help));
	return fields;
}

const refusalOf = (file: string, { span, message, help }: Fault): UsageError =>
	new UsageError(`${file}:${span.start.line}: ${visible(message)}`, visible(help));
