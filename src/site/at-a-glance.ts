import { kindNamed } from '../../schemas/index.ts';
import { type FirstAction, firstActionIn, firstSaidIn } from '../core/first-action.ts';
import type { Shaped } from '../core/handbook.ts';
import { headingOf, type SectionConfig, sectionsFor } from '../core/sections.ts';

/** A line of what stands first on the page of a runbook: a question, and where it is answered. */
export interface GlanceRow {
	term: string;
	/** What is said or done first there; undefined where the section says nothing, or is missing. */
	first?: FirstAction;
	/** What is to be read, where there is nothing to do: the impact that the front matter tells, the section's first sentence. */
	told?: string;
	/** The fragment at which the section begins; undefined where it is missing. */
	anchor?: string;
}

/** What is asked of a runbook under stress, by its type: in which section the answer is looked for. */
const questions: Partial<Record<Shaped<'runbook'>['fields']['type'], [term: string, section: string][]>> = {
	alert: [
		['Is it real?', 'Diagnosis'],
		['How bad?', 'Impact'],
		['Stop it', 'Mitigation'],
	],
	security: [
		['Tell', 'Notify'],
		['Contain', 'Isolate'],
		['Keep', 'Preserve evidence'],
		['Put right', 'Recover'],
	],
};
const procedure: [string, string][] = [
	['When', 'When to use'],
	['Begin', 'Steps'],
	['Go back', 'Go back'],
];

/** Sections that are read, and not done. */
const read = new Set(['Meaning', 'Impact', 'When to use']);

/** The first screen of a runbook: what is asked at three in the morning, answered in the order in which it is asked. */
export function atAGlance(runbook: Shaped<'runbook'>, config: SectionConfig): GlanceRow[] {
	const { type, impact } = runbook.fields;
	const asked = sectionsFor(kindNamed('runbook')!, runbook.fields, config);
	const rowOf = (term: string, title: string): GlanceRow => {
		const section = asked.find((each) => each.title === title) ?? { title };
		const heading = headingOf(runbook, section);
		const first = firstActionIn(runbook, section);
		return { term, ...(first ? { first } : {}), ...(heading ? { anchor: heading.anchor } : {}) };
	};
	const saidIn = (title: string): string | undefined =>
		firstSaidIn(runbook, asked.find((each) => each.title === title) ?? { title });
	if (type === 'incident-role') return [];
	const rows = (questions[type] ?? procedure).map(([term, title]) => {
		const row = rowOf(term, title);
		const told = title === 'Impact' && impact ? impact : read.has(title) ? saidIn(title) : undefined;
		return told === undefined ? row : { ...row, told };
	});
	if (type !== 'alert') return rows;
	// where what the alert says begins with a step, that step tells whether it is real
	const meaning = rowOf('Is it real?', 'Meaning');
	if (meaning.first?.kind === 'step') return [meaning, ...rows.slice(1)];
	const told = saidIn('Meaning');
	return [{ ...meaning, term: 'It means', ...(told === undefined ? {} : { told }) }, ...rows];
}
