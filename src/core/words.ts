/** What is not said with the words that it is written with. */
const special: Record<string, string> = {
	lts: 'Long-term support',
	'go-no-go': 'Go/no-go',
	'no-go': 'No-go',
	'go/no-go': 'Go/no-go',
	email: 'E-mail',
	'a-b': 'A/B',
	'blue-green': 'Blue-green',
	'end-to-end': 'End-to-end',
};

const acronyms = new Set(['api', 'cdn', 'ci', 'cto', 'db', 'dba', 'dns', 'qa', 'sms', 'sre', 'ui', 'ux']);

/** A word of a schema, or the name of a role, as a reader meets it: `degraded_performance` -> `Degraded performance`. */
export function inWords(value: string): string {
	const known = special[value];
	if (known) return known;
	const text = value
		.replaceAll(/[_-]/g, ' ')
		.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
		.replaceAll(/\S+/g, (word) => (acronyms.has(word) ? word.toUpperCase() : word))
		.replaceAll(/\bon call\b/g, 'on-call');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words as they stand within a sentence: `Tech lead` -> `tech lead`, but `QA lead` and `A/B` as they are. */
export const withinSentence = (words: string): string =>
	/^[A-Z](?![A-Z/])/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** A word of a schema as it stands within a sentence: `go-no-go` -> `go/no-go`. */
export const wordsWithin = (value: string): string => withinSentence(inWords(value));
