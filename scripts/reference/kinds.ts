import type { z } from 'zod';
import type { Kind } from '../../schemas/kind.ts';
import { listAddress } from '../../src/core/address.ts';
import { fieldRows, fieldTable } from './fields.ts';

const generated = '<!-- Written by `npm run docs` from the schemas. Change those. -->';

/** The reference page of a kind: its fields and its sections. */
export function kindPage(kind: Omit<Kind, 'schema'> & { schema: z.ZodType }): string {
	const types = typesOf(kind.schema);
	const sections = types.length
		? types.map((type) => [type, kind.sections({ type, resolved: 'x' })] as const)
		: [['', kind.sections({ resolved: 'x' })] as const];
	const lists = sections
		.filter(([, list]) => list.length)
		.map(
			([type, list]) =>
				`${type ? `### ${type}\n\n` : ''}${list.map(({ title, required, asks }) => `- **${title}**${required ? '' : ' (may be left out)'}: ${asks}`).join('\n')}`,
		);
	return `${[
		generated,
		`# ${kind.label}`,
		kind.description,
		`Folder \`content/${kind.folder}/\`, address \`/${listAddress(kind as Kind)}<id>/\`, by default for: ${kind.audience}.`,
		'## Fields',
		fieldTable(fieldRows(kind.schema)),
		...(lists.length ? ['## Sections', ...lists] : []),
	].join('\n\n')}\n`;
}

function typesOf(schema: z.ZodType): string[] {
	const type = (schema as unknown as { shape: Record<string, { options?: string[] }> }).shape.type;
	return type?.options ?? [];
}
