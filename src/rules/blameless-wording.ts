import type { Text } from 'mdast';
import { type Span, spanAt } from '../core/place.ts';
import type { DocumentRule } from '../core/rule.ts';
import { walk } from '../core/syntax-tree.ts';
import { retrospectiveText } from './examples.ts';

/** Words that look for somebody instead of for a cause. Whole phrases, so that speaking about blame is not blaming. */
const blaming =
	/\b(human error|operator error|user error|pilot error|careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|sloppy|sloppiness|stupid(?:ly|ity)?|lazy|laziness|(?:is|was|are|were) (?:to blame|at fault)|should have known better|should have known|(?:own|his|her|their) fault|menschliches versagen|selbst schuld|fahrlässig(?:keit)?)\b/i;
/** What turns it around: nobody was to blame. */
const denied = /\b(no|not|nobody|no one|never|without|nor|rather than|instead of|kein\w*|nicht|niemand|ohne)\b/i;
/** The part of a sentence that a text ends with. */
const lastClause = (text: string): string => text.split(/[.;:!?]/).at(-1)!;
const kinds = new Set(['incident', 'retrospective', 'exercise']);

export const blamelessWording: DocumentRule = {
	id: 'blameless-wording',
	group: 'communication',
	scope: 'document',
	severity: 'info',
	severityFor: ({ size }) => (size === 'solo' ? 'off' : 'info'),
	asks: 'Incidents, retrospectives and exercises tell what happened and why, not whose fault it was.',
	why: 'Where somebody is blamed, the next one keeps quiet, and the cause stays.',
	bad: {
		'retrospectives/2026-q4.mdx': retrospectiveText('date: 2026-11-20\n', 'The outage was human error.'),
	},
	good: {
		'retrospectives/2026-q4.mdx': retrospectiveText(
			'date: 2026-11-20\n',
			'The tool took the wrong environment without asking.',
		),
	},
	*check(document) {
		if (!document.body || !kinds.has(document.kind) || !blaming.test(document.source)) return;
		const texts: Text[] = [];
		walk(document.body, (node, parents) => {
			if (node.type === 'text' && !parents.some(({ type }) => type === 'blockquote')) texts.push(node as Text);
		});
		for (const node of texts) {
			const found = blaming.exec(node.value);
			if (!found || denied.test(lastClause(node.value.slice(0, found.index)))) continue;
			yield {
				document,
				at: placeOf(document.source, node, found[0]),
				message: `Unexpected «${found[0]}», expected what made it possible`,
				help: 'Say which tool, alarm or habit let it happen: that can be changed, a person cannot.',
			};
		}
	},
};

function placeOf(source: string, node: Text, phrase: string): Span | Text {
	const { start, end } = node.position!;
	const at = source.indexOf(phrase, start.offset);
	return at === -1 || at >= (end.offset ?? 0) ? node : spanAt(source, at, at + phrase.length);
}
