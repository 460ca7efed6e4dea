import { inWords } from '../../core/duration.ts';
import type { WayBack } from '../../core/way-back.ts';
import { headingsAndSteps } from './headings-and-steps.ts';
import type { Told } from './told.ts';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
const box = (text: string): string => `[ ] ${line(text)}`;
const part = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', title, ...lines] : []);

/** A plan to tick with a pen, or in a plain editor: a line for each thing to do, with a place for the time of it. */
export function checklist({ plan, release }: WayBack, told: Told): string {
	const { components, caches, communications, flags } = plan.fields;
	const steps = headingsAndSteps(plan).map(({ heading, number, title, owner, takes, danger }) =>
		heading !== undefined
			? `\n  ${line(heading)}`
			: `${box(`${number}. ${title}`)}${danger ? ' (DANGEROUS)' : ''}${owner ? ` - ${owner}` : ''}${takes ? `, ${inWords(takes)}` : ''}   at ____`,
	);
	return `${[
		line(`${plan.fields.title} (${release.fields.title})`),
		...part('UNTIL WHEN', told.window.map(line)),
		...part('ROLL BACK OR FIX FORWARD', told.triggers.map(box)),
		...part(
			'WHAT IT COSTS',
			told.costs.map((each) => `  - ${line(each)}`),
		),
		...part(
			'ARTIFACTS ARE THERE',
			components.flatMap(({ service, target, digest, reversible }) =>
				reversible && target ? [box(`${service}: ${target}${digest ? ` ${digest}` : ''}`)] : [],
			),
		),
		...part(
			'ORDER',
			told.order.map((each, index) => `  ${index + 1}. ${line(each)}`),
		),
		...part('STEPS', steps),
		...part('FLAGS AND CACHES', [
			...flags.map((flag) => box(`Flag ${flag} is off`)),
			...caches.map(({ cache, action }) => box(`${cache} cache: ${action}`)),
		]),
		...part('HOLDS AFTERWARDS', told.validation.map(box)),
		...part(
			'MESSAGES',
			communications.map((id) => `${box(id)}   at ____`),
		),
	].join('\n')}\n`;
}
