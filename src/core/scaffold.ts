import { stringify } from 'yaml';
import type { Kind, Section } from '../../schemas/kind.ts';
import { type SectionConfig, sectionsFor } from './sections.ts';

/**
 * The text of a new document: the fields given over those of the kind's example, and each section that is asked of such a
 * document (by the profile of `config`, or the usual one) with what belongs there, or with its text of `texts`. It passes the check as it is, but for
 * references to documents that are not there yet.
 */
export function scaffold(
	kind: Kind,
	fields: Record<string, unknown>,
	config?: SectionConfig,
	texts: Readonly<Record<string, string>> = {},
): string {
	const all = { ...kind.example.fields, ...fields };
	const shaped = kind.schema.safeParse(all);
	const sections = shaped.success ? sectionsFor(kind, shaped.data, config) : [];
	const body = sections.length
		? sections
				.filter(({ required }) => required)
				.map(({ title, asks }) => sectionScaffold({ title, asks: texts[title]?.trimEnd() ?? asks }))
				.join('\n')
		: (kind.example.body ?? '');
	// every scalar is text: 1.10 stays 1.10, and YAML's other readings of a date or a `no` do not matter
	return `---\n${stringify(all, { schema: 'failsafe', lineWidth: 0 })}---\n\n${body}`;
}

/** The text of a section that is to be written: its heading, and what belongs there. */
export const sectionScaffold = ({ title, asks }: Pick<Section, 'title' | 'asks'>): string => `## ${title}\n\n${asks}\n`;
