import { inWords as durationInWords } from '../core/duration.ts';
import { inWords, withinSentence, wordsWithin } from '../core/words.ts';

export { durationInWords, inWords, withinSentence, wordsWithin };

/** A duration, to be read at a glance: `PT1H30M` -> `1 h 30 min`. */
export const durationInShort = (duration: string): string =>
	durationInWords(duration)
		.replace(/ minutes?/g, ' min')
		.replace(/ hours?/g, ' h')
		.replace(/ seconds?/g, ' s');

/** `3 releases`, `1 release`. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
