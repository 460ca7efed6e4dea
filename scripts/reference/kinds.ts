import type { z } from 'zod';
import type { Kind, Section } from '../../schemas/kind.ts';
import type { Asked } from '../../schemas/when.ts';
import { listAddress } from '../../src/core/address.ts';
import { whenInWords } from '../../src/core/asked.ts';
import { fieldRows, fieldTable } from './fields.ts';

const generated = '<!-- Written by `npm run docs` from the schemas. Change those. -->';

/** The reference page of a kind: its fields and its sections. */
export function kindPage(kind: Omit<Kind, 'schema'> & { schema: z.ZodType }): string {
	const groups = Map.groupBy(kind.sections, ({ when }) => (when ? whenInWords(when) : ''));
	const lists = [...groups].map(([when, sections]) =>
		[...(when ? [`### ${upperFirst(when)}`] : []), told(sections)].join('\n\n'),
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

const told = (sections: readonly Section[]): string =>
	sections.map(({ title, required, asks }) => `- **${title}**${askedInWords(required)}: ${asks}`).join('\n');

const askedInWords = (asked: Asked): string =>
	asked === true ? '' : asked === false ? ' (may be left out)' : ` (asked ${whenInWords(asked)})`;

const upperFirst = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());
