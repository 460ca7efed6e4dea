import type { Node } from 'unist';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import type { Clock } from './clock.ts';
import type { Document } from './document.ts';
import type { Severity } from './finding.ts';
import type { Fix } from './fix.ts';
import type { FieldPath } from './front-matter.ts';
import type { Handbook } from './handbook.ts';
import type { Span } from './place.ts';
import type { SectionConfig } from './sections.ts';

/** What a report can be about: a document, or a file that is none. */
export type Subject = Pick<Document, 'file' | 'frontMatter' | 'fields'>;

/** What a rule reports: where, what, and what to do. `check.ts` makes a finding of it. */
export interface Report {
	document: Subject;
	/** A span, a field (its value, or its key), a node of the tree, or nothing: the head of the document. */
	at?: Span | { field: FieldPath; part?: 'key' | 'value' } | Node;
	message: string;
	help: string;
	/** How `document` is mended, where one thing alone can be meant. A rule never guesses. */
	fix?: Fix | undefined;
	related?: { document: Subject; at?: Report['at']; message: string }[];
}

/** A small handbook: the text of each file by its path. */
export type Example = Record<string, string>;

interface RuleFacts {
	/** Permanent: it stands in baselines, in front matter and in links. */
	id: string;
	group:
		| 'document'
		| 'reference'
		| 'release'
		| 'data'
		| 'rollback'
		| 'runbook'
		| 'communication'
		| 'incident'
		| 'calendar'
		| 'flag'
		| 'team'
		| 'edition';
	/** One sentence: what it asks. */
	asks: string;
	/** Why that matters to somebody. */
	why: string;
	severity: Severity;
	/** Where the profile of a handbook asks for more or less than `severity`; `off` where the rule is not asked at all. */
	severityFor?(profile: HandbookConfig['profile']): Severity | 'off';
	/** Whether frozen editions have to keep it too: what makes a page unsafe or unreadable, not what is good practice. */
	frozenToo?: boolean;
	/** Run as tests, and shown on the rule's page: the one has findings of this rule, the other has none. */
	bad: Example;
	good: Example;
	/** What the files of both examples said before, for a rule that compares. */
	before?: Example;
}

/** Looks at one document by itself. */
export interface DocumentRule extends RuleFacts {
	scope: 'document';
	/** `asking` is what `handbook.yaml` says of what is asked of whom: all that it may depend on beside the document. */
	check(document: Document, asking: SectionConfig): Iterable<Report>;
}

/** What files said before the change that is being checked. */
export interface History {
	/** When that was, as a reader names it: `HEAD`, or where a branch left another. */
	base: string;
	/** The text of an event or a release then, by its path below the content folder; undefined where it was not there. */
	previous(file: string): string | undefined;
	/** Changes whenever an answer of `previous` would be another one. */
	digest(): string;
}

/** What a rule may know beside the handbook. */
export interface World {
	/** The time comes in here, and is read nowhere else. */
	clock: Clock;
	/** What was committed; undefined where there is no repository, or nobody is to look. */
	history?: History;
}

/** Looks at what documents say of each other. */
export interface HandbookRule extends RuleFacts {
	scope: 'handbook';
	check(handbook: Handbook, world: World): Iterable<Report>;
}

export type Rule = DocumentRule | HandbookRule;
