import { inWords as durationInWords } from '../core/duration.ts';

/** A duration, to be read at a glance: `PT1H30M` -> `1 h 30 min`. */
export const durationInShort = (duration: string): string =>
	durationInWords(duration)
		.replace(/ minutes?/g, ' min')
		.replace(/ hours?/g, ' h')
		.replace(/ seconds?/g, ' s');

/** How long one waits before somebody is called: `at once`, `after 10 min`. */
export const waitInWords = (after: string): string =>
	/^PT?0/.test(after) ? 'at once' : `after ${durationInShort(after)}`;

/** `3 releases`, `1 release`. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
