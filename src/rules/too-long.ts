import { wordsIn } from '../core/reading.ts';
import type { DocumentRule } from '../core/rule.ts';
import { alertText } from './examples.ts';

/** About ten minutes of reading, commands left aside. */
const mostWords = 2000;

const runbook = (times: number) =>
	alertText({ mitigation: 'Delete the logs of a day, beginning with the oldest one. '.repeat(times).trim() });

export const tooLong: DocumentRule = {
	id: 'too-long',
	group: 'runbook',
	scope: 'document',
	severity: 'info',
	asks: `A runbook has at most ${mostWords} words, commands left aside.`,
	why: 'What does not fit into ten minutes of reading is not read while something burns.',
	bad: { 'runbooks/disk-full.mdx': runbook(200) },
	good: { 'runbooks/disk-full.mdx': runbook(20) },
	*check(document) {
		if (document.kind !== 'runbook' || !document.body) return;
		const words = wordsIn(document.body);
		if (words <= mostWords) return;
		yield {
			document,
			at: { field: ['title'] },
			message: `Unexpected length of ${words} words, expected at most ${mostWords}`,
			help: 'Split it by what was found, link the parts, and move what explains into a guide.',
		};
	},
};
