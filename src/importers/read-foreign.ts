import type { Heading, Root } from 'mdast';
import type { Section } from '../../schemas/kind.ts';
import { findDeepNesting } from '../core/nesting.ts';
import { walk } from '../core/syntax-tree.ts';
import { alertNamesIn } from './alert-names.ts';
import { isIndex, stemOf } from './draft-ids.ts';
import { type KnownFields, knownFields } from './known-fields.ts';
import { type ForeignFrontMatter, splitForeign } from './markdown/foreign-front-matter.ts';
import {
	type Anchors,
	isPlainHeading,
	levelHeadings,
	lineOf,
	removeHeading,
	takeAnchors,
	titleHeading,
} from './markdown/headings.ts';
import { linkHugoReferences } from './markdown/hugo-links.ts';
import { paragraph } from './markdown/nodes.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { translateHtml } from './markdown/translate-html.ts';
import { hasAlertSections, nameSections } from './runbook-sections.ts';

/** A foreign document as ours sees it, before its links are known. */
export interface ForeignRunbook {
	source: string;
	kind: 'runbook' | 'guide';
	title: string;
	type: string;
	alerts: string[];
	fields: KnownFields;
	frontMatter: ForeignFrontMatter;
	/** The Markdown as it was. */
	markdown: string;
	tree: Root;
	/** It could not be parsed, so that it is kept as it was. */
	unread: boolean;
	anchors: Anchors;
	/** The heading that went into the front matter. */
	titleHeading?: Heading;
	missing: Section[];
}

/** Reads one foreign document; `text` is clean. */
export function readForeign(source: string, text: string): ForeignRunbook {
	const { frontMatter, markdown } = splitForeign(text);
	const parsed = parse(markdown);
	const tree = parsed ?? { type: 'root', children: [] };
	const kind = kindOf(source, tree);
	const fields = knownFields(frontMatter.fields, kind);
	const anchors = takeAnchors(tree);
	const first = titleHeading(tree);
	const said = first ? lineOf(first) : '';
	const fileName = isIndex(source) ? (source.split('/').at(-2) ?? stemOf(source)) : stemOf(source);
	const title = fields.title || said || inWords(fileName);

	levelHeadings(tree, first);
	const isAlerting = hasAlertSections(tree.children);
	const titles = [fields.title ?? '', said].filter(Boolean);
	const evidence = { fileName, titles, declared: fields.alerts, body: tree.children, hasAlertSections: isAlerting };
	const alerts = kind === 'runbook' ? alertNamesIn(evidence) : [];
	const type = fields.type ?? (alerts.length || isAlerting ? 'alert' : 'procedure');
	const repeats = first && said && (alerts.includes(said) || repeatsWords(said, title));
	if (first && repeats) {
		removeHeading(tree, first);
		if (!isPlainHeading(first)) tree.children.unshift(paragraph(first.children) as Root['children'][number]);
	}
	const { missing } = kind === 'runbook' ? nameSections(type, tree.children) : { missing: [] };
	const base = {
		source,
		kind,
		title,
		type,
		alerts,
		fields,
		frontMatter,
		markdown,
		tree,
		unread: !parsed,
		anchors,
		missing,
	};
	return repeats ? { ...base, titleHeading: first } : base;
}

/** Nothing where a parser would take too long or give up: the text is kept as it is then. */
function parse(markdown: string): Root | undefined {
	if (findDeepNesting(markdown) !== undefined) return undefined;
	try {
		const tree = parseMarkdown(markdown);
		translateHtml(tree);
		linkHugoReferences(tree);
		return tree;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** READMEs, indexes of sections and partials tell about the others; a page that is called `index` is what it holds. */
function kindOf(source: string, tree: Root): 'runbook' | 'guide' {
	const name = source.slice(source.lastIndexOf('/') + 1);
	if (/^readme\b/i.test(name) || name.startsWith('_') || /(^|\/)(_?partials|_?includes)\//i.test(source))
		return 'guide';
	if (!isIndex(source)) return 'runbook';
	let isPractical = false;
	walk(tree, (node) => {
		if (node.type === 'code' || (node.type === 'list' && (node as unknown as { ordered: boolean }).ordered))
			isPractical = true;
	});
	return isPractical ? 'runbook' : 'guide';
}

/** `pod_crash-looping` -> `Pod crash looping`; a name such as `KubePodCrashLooping` stays one word. */
const inWords = (fileName: string): string => {
	const words = fileName.replace(/[-_\s]+/g, ' ').trim();
	return words ? words[0]!.toUpperCase() + words.slice(1) : 'Untitled';
};

/** Whether all words of one text are in another, as often as they are in it, without regard to case. */
function repeatsWords(text: string, within: string): boolean {
	const rest = wordsOf(within);
	return wordsOf(text).every((word) => {
		const at = rest.indexOf(word);
		if (at !== -1) rest.splice(at, 1);
		return at !== -1;
	});
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
