import type { Document } from './document.ts';
import type { Fault } from './fault.ts';
import { yamlOf } from './front-matter.ts';
import type { Held } from './held.ts';
import { heldTree } from './held-tree.ts';
import { noOutline, outlineOf } from './outline.ts';
import { KeptOutline, type OutlineSketch, sketchOfOutline } from './outline-sketch.ts';
import { perObject } from './per-object.ts';
import type { ShapeIssue } from './shape.ts';

/**
 * What is kept of a document when its tree is let go: all that is asked of most documents. Plain data, which crosses
 * threads and is kept on disk. The tree comes back, by parsing, where somebody looks inside it.
 */
export interface Sketch {
	/** Whether there is a text, and whether its front matter could be read. */
	read: 'nothing' | 'text' | 'fields';
	digest: string;
	data: unknown;
	/** Undefined where they are not as their schema asks. */
	fields?: unknown;
	faults: Fault[];
	issues: ShapeIssue[];
	/** Undefined where the body could not be parsed. */
	outline?: OutlineSketch;
}

/** What a document looks like without its tree. */
export function sketchOf(document: Document): Sketch {
	const { digest, outline, body, fields, frontMatter, faults, issues } = document;
	const read = document.source === '' ? 'nothing' : frontMatter.yaml === '' ? 'text' : 'fields';
	const sketch: Sketch = { read, digest, data: frontMatter.data, faults, issues };
	if (fields) sketch.fields = fields;
	if (!body) return sketch;
	sketch.outline = sketchOfOutline(outline);
	return sketch;
}

/**
 * The document of a sketch. `text` gives what was read, and is asked only where the text or the tree is. A tree that was
 * parsed is held until some others were asked for, and what is asked of an outline as long as `held` does.
 */
export function documentOf(
	seated: Pick<Document, 'kind' | 'id' | 'key' | 'file' | 'locale'>,
	{ read, digest, data, fields, faults, issues, outline: kept }: Sketch,
	text: () => string,
	held: Held,
): Document {
	const source = read === 'nothing' ? () => '' : text;
	const tree = heldTree(source);
	const outline = kept ? new KeptOutline(kept, () => outlineIn(tree()), held) : noOutline;
	const frontMatter = {
		data,
		get yaml() {
			return read === 'fields' ? yamlOf(source()) : '';
		},
	};
	return {
		...seated,
		digest,
		fields: fields as Document['fields'],
		frontMatter,
		faults,
		issues,
		outline,
		hasBody: kept !== undefined,
		get source() {
			return source();
		},
		get body() {
			return kept ? tree() : undefined;
		},
	};
}

const outlineIn = perObject(outlineOf);
