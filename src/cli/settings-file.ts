import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseYaml } from '../core/front-matter.ts';
import { shapeOf } from '../core/shape.ts';
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

/** What `rollbook.config.yaml` says. Throws a UsageError with its place where it is not as it should be. */
export function readSettings(file: string): z.output<typeof settingsSchema> {
	const parsed = parseYaml(readFileSync(file, 'utf8'));
	if ('fault' in parsed)
		throw new UsageError(`${file}:${parsed.fault.span.start.line}: ${parsed.fault.message}`, parsed.fault.help);
	const { fields, issues } = shapeOf(settingsSchema, parsed.frontMatter.data);
	if (!fields) throw new UsageError(`${file}: ${issues[0]!.message}`, issues[0]!.help);
	return fields;
}
