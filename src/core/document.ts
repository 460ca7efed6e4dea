import type { Root } from 'mdast';
import { type Audience, audiences } from '../../schemas/fields/shared.ts';
import { type FieldsOf, type KindName, kindNamed } from '../../schemas/index.ts';
import { idForm, keyOf, longestId, type Seat } from './address.ts';
import { parseBody } from './body.ts';
import { decode } from './decode.ts';
import type { Fault } from './fault.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { noOutline, type Outline, outlineOf } from './outline.ts';
import { isPageFile } from './own-addresses.ts';
import { firstPoint } from './place.ts';
import { type ShapeIssue, shape } from './shape.ts';
import type { SourceFile } from './source-file.ts';
import { digestOfText } from './text-digest.ts';

/**
 * A document, as far as it could be read. One that could not is a document all the same: it has its faults, it can be
 * referred to, and it is counted.
 */
export interface Document<K extends KindName = KindName> {
	kind: K;
	id: string;
	locale?: string;
	/** `release:2.4.0`; the one name of it within its handbook. */
	key: string;
	/** Its path below the content folder, with `/`. */
	file: string;
	/** The text as it was read; empty if it could not be. */
	source: string;
	/** Of that text (`text-digest.ts`). Cheaper than to ask for the text. */
	digest: string;
	/** The checked fields; undefined where the front matter does not fit its schema. */
	fields: FieldsOf<K> | undefined;
	frontMatter: FrontMatter;
	/** Whether the body could be parsed. Cheaper than to ask for the tree. */
	hasBody: boolean;
	/** The one tree, for rules and for rendering; undefined where the body could not be parsed. */
	body: Root | undefined;
	outline: Outline;
	faults: Fault[];
	issues: ShapeIssue[];
}

/** What the path of a document tells of it, and what it is called by. */
export const seatedAt = (
	path: string,
	{ kind, id, locale }: Seat,
): Pick<Document, 'kind' | 'id' | 'locale' | 'key' | 'file'> => ({
	kind: kind.name,
	id,
	...(locale ? { locale } : {}),
	key: keyOf(kind.name, id, locale),
	file: path,
});

/** The way of a document up to its tree: decode, split, shape, parse. Stops at the first step that it cannot take. */
export function readDocument(file: SourceFile, seat: Seat): Document {
	const { kind, id } = seat;
	const document: Document = {
		...seatedAt(file.path, seat),
		source: '',
		digest: digestOfText(''),
		fields: undefined,
		frontMatter: { data: {}, yaml: '' },
		hasBody: false,
		body: undefined,
		outline: noOutline,
		faults: [],
		issues: [],
	};
	const unfit = nameFault(id);
	if (unfit) document.faults.push(unfit);
	const decoded = decode(file);
	if ('fault' in decoded) return withFault(document, decoded.fault);
	document.source = decoded.text;
	document.digest = digestOfText(decoded.text);
	const split = splitFrontMatter(decoded.text);
	if ('fault' in split) return withFault(document, split.fault);
	document.frontMatter = split.frontMatter;
	const shaped = shape(kind, split.frontMatter.data);
	document.issues = shaped.issues;
	document.fields = shaped.fields as FieldsOf | undefined;
	const parsed = parseBody(split.body);
	if ('fault' in parsed) return withFault(document, parsed.fault);
	document.hasBody = true;
	document.body = parsed.tree;
	document.outline = outlineOf(parsed.tree);
	return document;
}

const withFault = (document: Document, fault: Fault): Document => {
	document.faults.push(fault);
	return document;
};

/** Why a file name can be no id. */
function nameFault(id: string): Fault | undefined {
	const expected = !idForm.test(id)
		? 'letters, digits, dots, hyphens and underscores'
		: id.length > longestId
			? `at most ${longestId} characters`
			: isPageFile(id)
				? 'one that the site does not keep for itself'
				: undefined;
	return expected === undefined
		? undefined
		: {
				rule: 'file-name',
				span: firstPoint,
				message: `Unexpected file name \`${id}\`, expected ${expected}`,
				help: 'Rename the file: its name is the id of the document and a part of its address.',
			};
}

/** Whether the document is of a kind, and fits it. */
export const isOf = <K extends KindName>(
	document: Document,
	kind: K,
): document is Document<K> & { fields: FieldsOf<K> } => document.kind === kind && document.fields !== undefined;

/** Its title; its id where it has none. */
export const titleOf = ({ fields, frontMatter, id }: Document): string => {
	if (fields) return fields.title;
	const { title } = (frontMatter.data ?? {}) as { title?: unknown };
	return typeof title === 'string' && title.trim() ? title.trim() : id;
};

/** Who may read it. A document that does not fit its kind is internal: better unread than leaked. */
export const audienceOf = ({ fields, kind }: Document): Audience =>
	fields ? (fields.audience ?? kindNamed(kind)!.audience) : audiences[2];

/** Whether it can have a page: it could be read, and its name can be an address. */
export const isPublishable = ({ faults }: Document): boolean =>
	!faults.some(({ rule }) => rule === 'file-name' || rule === 'front-matter-syntax' || rule === 'file-readable');
