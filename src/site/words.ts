import { inWords as durationInWords } from '../core/duration.ts';

export { durationInWords };

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
	'on-call-backup': 'On-call backup',
};

/** A word of a schema as a reader meets it: `degraded_performance` -> `Degraded performance`. */
export function inWords(value: string): string {
	const known = special[value];
	if (known) return known;
	const text = value
		.replaceAll(/[_-]/g, ' ')
		.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same, to be read at a glance: `PT1H30M` -> `1 h 30 min`. */
export const durationInShort = (duration: string): string =>
	durationInWords(duration)
		.replace(/ minutes?/g, ' min')
		.replace(/ hours?/g, ' h')
		.replace(/ seconds?/g, ' s');

/** `3 releases`, `1 release`. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
