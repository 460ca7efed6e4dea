import type { Text } from 'mdast';
import type { Node } from 'unist';
import { isPublic, walkPublic } from '../core/audience.ts';
import { isOf } from '../core/document.ts';
import type { Shaped } from '../core/handbook.ts';
import { spanAt } from '../core/place.ts';
import type { DocumentRule, Report } from '../core/rule.ts';
import { contentOf } from '../core/sections.ts';

/** Words of the trade, and what others say. Only such as no customer uses, whatever the product. */
const jargon: readonly [word: RegExp, plain: string][] = [
	[/\bp(50|75|90|95|99)\b/i, 'how long most people wait'],
	[/\bOOM(-?killed)?\b/, '«ran out of memory»'],
	[/\bcrash-?loop(s|ing|backoff)?\b/i, '«starts again and again»'],
	[/\b(k8s|kubectl)\b/i, 'what was done, not with which tool'],
	[/\b5xx\b|\bHTTP 50[0234]\b/i, '«an error page»'],
	[/\b(back-?fill(s|ed|ing)?)\b/i, '«filled in for older data»'],
	[/\bidempoten(t|cy|ce)\b/i, '«may be sent twice»'],
	[/\bhot-?fix(es|ed)?\b/i, '«urgent correction»'],
	[/\b(error budgets?|SL[OI]s?|MTTR|MTTD)\b/, 'what was promised, in numbers that readers know'],
	[/\b(SEV|P)-?[0-5]\b/, 'what does not work, and for whom'],
	[/\b(RCA|post-?mortem)\b/i, '«what went wrong and why»'],
	[/\bcanary (release|deployment|rollout|stage)s?\b/i, '«a small share of users first»'],
	[/\b(race condition|dead-?lock(s|ed)?|null pointer)\b/i, 'what users saw'],
	[/\b(upstream|downstream) (service|dependency|provider)s?\b/i, '«another service», with its name'],
	[/\b(schema migration|DDL)s?\b/i, '«a change of the database»'],
];

const release = (summary: string) =>
	`---\ntitle: 2.4.1\nversion: 2.4.1\ntype: hotfix\nstatus: withdrawn\nrollbackPlan: 2.4.1\n---\n\n## Summary\n\n${summary}\n\n## Cause\n\nA race.\n\n## Fix\n\nA lock.\n`;
const plan =
	'---\ntitle: Roll back\nrelease: 2.4.1\ngranularity: service\n---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Validate\n\nD.\n\n## Communicate\n\nE.\n';

export const publicJargon: DocumentRule = {
	id: 'public-jargon',
	group: 'document',
	scope: 'document',
	severity: 'info',
	severityFor: ({ size }) => (size === 'solo' ? 'off' : 'info'),
	asks: 'What customers read (messages, updates, the summary of a release) is in words that they use.',
	why: 'Who does not know the word does not know whether it is about them, and asks support.',
	bad: {
		'releases/2.4.1.mdx': release('A hotfix for a race condition in payments.'),
		'rollback-plans/2.4.1.mdx': plan,
	},
	good: {
		'releases/2.4.1.mdx': release('Nobody is charged twice any more when a bank answers late.'),
		'rollback-plans/2.4.1.mdx': plan,
	},
	*check(document) {
		const { fields } = document;
		if (!fields || !document.body) return;
		const { nodes, paths } = toldOutside(document as Shaped);
		for (const path of paths) {
			const text = (fields as Record<string, unknown>)[path];
			if (typeof text !== 'string') continue;
			for (const { word, plain } of wordsIn(text)) yield told({ document, at: { field: [path] } }, word, plain);
		}
		const found: Text[] = [];
		for (const root of nodes) walkPublic(root, (node) => node.type === 'text' && found.push(node as Text));
		for (const node of found) {
			const { start, end } = node.position!;
			for (const { word, plain } of wordsIn(node.value)) {
				const from = document.source.indexOf(word, start.offset ?? 0);
				const inside = from !== -1 && from < (end.offset ?? 0);
				yield told({ document, at: inside ? spanAt(document.source, from, from + word.length) : node }, word, plain);
			}
		}
	},
};

/** The parts of a document that customers meet without having looked for them. */
function toldOutside(document: Shaped): { nodes: readonly Node[]; paths: string[] } {
	if (isOf(document, 'communication')) {
		const outside = ['customers', 'partners', 'everyone'].includes(document.fields.to);
		return outside ? { nodes: document.body!.children, paths: ['subject'] } : { nodes: [], paths: [] };
	}
	if (!isPublic(document)) return { nodes: [], paths: [] };
	if (isOf(document, 'release')) return { nodes: contentOf(document, 'Summary'), paths: ['summary'] };
	if (!isOf(document, 'incident')) return { nodes: [], paths: [] };
	const updates = document.outline.components.map(({ node }) => node).filter(({ name }) => name === 'Update');
	return { nodes: [...updates, ...contentOf(document, 'Summary')], paths: ['summary'] };
}

const wordsIn = (text: string): { word: string; plain: string }[] =>
	jargon.flatMap(([pattern, plain]) => {
		const word = pattern.exec(text)?.[0];
		return word === undefined ? [] : [{ word, plain }];
	});

const told = (place: Pick<Report, 'document' | 'at'>, word: string, plain: string): Report => ({
	...place,
	message: `Unexpected \`${word}\` in a text for customers, expected a word of theirs`,
	help: `Write ${plain}; or keep it for those inside with <Audience only="internal">.`,
});
