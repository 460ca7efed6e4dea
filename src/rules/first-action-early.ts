import { isAction, wordsIn } from '../core/reading.ts';
import type { DocumentRule } from '../core/rule.ts';
import { isSameNode } from '../core/syntax-tree.ts';
import { alertText } from './examples.ts';

/** About a minute of reading. */
const mostWords = 250;
/** The sections in which things are done; lists there are things to do. */
const doing =
	/^(diagnos|mitigat|troubleshoot|investigat|debug|resolution|remediation|fix|solution|how to|isolate|notify)/i;

const story = `${'Once there was a disk that had been large enough for years, until somebody turned on a log. '.repeat(15).trim()}`;

export const firstActionEarly: DocumentRule = {
	id: 'first-action-early',
	group: 'runbook',
	scope: 'document',
	severity: 'info',
	asks: `The runbook of an alert has something to do within its first ${mostWords} words.`,
	why: 'Somebody who was woken a minute ago reads until the first thing that can be done, and no further.',
	bad: {
		'runbooks/disk-full.mdx': alertText().replace('A disk is full.', story).replace('Run `df`.', '1. Run `df`.'),
	},
	good: { 'runbooks/disk-full.mdx': alertText({ diagnosis: `1. Run \`df\`.\n\n${story}` }) },
	*check(document) {
		const type = document.kind === 'runbook' ? (document.fields as { type?: string } | undefined)?.type : undefined;
		if (!document.body || (type !== 'alert' && type !== 'security')) return;
		let words = 0;
		let acting = false;
		for (const node of document.body.children) {
			if (node.type === 'heading') {
				const text = document.outline.headings.find((each) => isSameNode(each.node, node))?.text ?? '';
				if (node.depth === 2) acting = doing.test(text);
			}
			if (isAction(node) || (acting && node.type === 'list')) {
				if (words <= mostWords) return;
				yield {
					document,
					at: node.position ? { start: node.position.start, end: node.position.start } : node,
					message: `Unexpected ${words} words before the first thing to do, expected at most ${mostWords}`,
					help: 'Begin with the step that tells whether it is real; move what explains it below, or into <Details>.',
				};
				return;
			}
			words += wordsIn(node);
		}
	},
};
