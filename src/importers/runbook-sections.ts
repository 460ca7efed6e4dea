import type { Heading } from 'mdast';
import { runbook } from '../../schemas/runbook.ts';
import { type AskedSection, sectionsFor } from '../core/sections.ts';
import { textOf } from '../core/syntax-tree.ts';
import { type Block, text } from './markdown/nodes.ts';

/** As headings are compared: without case, and without punctuation at the end. */
function spoken(title: string): string {
	const words = title.toLowerCase().replace(/\s+/g, ' ').trim();
	let end = words.length;
	while (end > 0 && ' ?:.!'.includes(words[end - 1]!)) end--;
	return words.slice(0, end);
}
const topLevel = (body: readonly Block[]): Heading[] =>
	body.filter((block): block is Heading => block.type === 'heading' && block.depth === 2);

const sectionsOf = (type: string): AskedSection[] => sectionsFor(runbook, { type });
const namesOf = (title: string): Set<string> => {
	const section = sectionsOf('alert').find((each) => each.title === title);
	return new Set(section ? [section.title, ...(section.also ?? [])].map(spoken) : []);
};
const [meaning, impact, diagnosis, mitigation] = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'].map(namesOf) as [
	Set<string>,
	Set<string>,
	Set<string>,
	Set<string>,
];

/** Whether its sections are those of an alert's runbook: what it means or whom it hurts, and what to do. */
export function hasAlertSections(body: readonly Block[]): boolean {
	const titles = topLevel(body).map((heading) => spoken(textOf(heading)));
	const has = (names: Set<string>) => titles.some((title) => names.has(title));
	const certain =
		titles.includes('meaning') ||
		titles.includes('impact') ||
		titles.some((title) => title.includes('alert') || title === 'symptoms');
	return certain && [has(meaning), has(impact), has(diagnosis), has(mitigation)].filter(Boolean).length >= 2;
}

/**
 * Gives the sections of a runbook the names that ours have, where a heading is one of their other names and no more. One
 * heading for each section: a second one keeps its own words, which the check accepts too. Tells what was renamed, and
 * which required sections are not there.
 */
export function nameSections(
	type: string,
	body: readonly Block[],
): { renamed: { from: string; to: string }[]; missing: AskedSection[] } {
	const headings = topLevel(body).map((heading) => ({ heading, said: textOf(heading).trim() }));
	const renamed: { from: string; to: string }[] = [];
	const used = new Set<Heading>();
	const missing: AskedSection[] = [];
	for (const section of sectionsOf(type)) {
		const names = new Set([section.title, ...(section.also ?? [])].map(spoken));
		const own =
			headings.find(({ said }) => said === section.title) ??
			headings.find(({ said }) => spoken(said) === spoken(section.title));
		const found = own ?? headings.find(({ heading, said }) => !used.has(heading) && names.has(spoken(said)));
		if (!found) {
			if (section.required) missing.push(section);
			continue;
		}
		used.add(found.heading);
		const plain = found.heading.children.every(({ type }) => type === 'text');
		if (found.said === section.title || !plain) continue;
		found.heading.children = [text(section.title)];
		renamed.push({ from: found.said, to: section.title });
	}
	return { renamed, missing };
}
