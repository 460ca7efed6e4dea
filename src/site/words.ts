export { inWords as durationInWords } from '../core/duration.ts';

const special: Record<string, string> = {
	lts: 'Long-term support',
	'go-no-go': 'Go/no-go',
	qa: 'QA',
	'status-page': 'Status page',
	cdn: 'CDN',
	email: 'E-mail',
	'a-b': 'A/B',
	'blue-green': 'Blue-green',
	'end-to-end': 'End-to-end',
	'rolled-back': 'Rolled back',
	'on-call': 'On-call',
};

/** A word of a schema as a reader meets it: `degraded_performance` -> `Degraded performance`. */
export function inWords(value: string): string {
	const known = special[value];
	if (known) return known;
	const text = value.replaceAll(/[_-]/g, ' ').replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `3 releases`, `1 release`. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
