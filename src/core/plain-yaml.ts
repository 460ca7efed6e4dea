import { FAILSAFE_SCHEMA, load } from 'js-yaml';

type Plain = string | Plain[] | { [key: string]: Plain };

/** Characters that are seen. A backslash can stand for one that is not. */
const plain = /^(?:[^\p{ASCII}\p{C}\p{Z}]|[ -~\n](?<!\\))+$/u;
/** A text in quotation marks that is all that a line says, or all that it says of a field: whatever stands in it. */
const quoted = /^( *(?:- )*(?:[\w-]+: )?)(?:"[^"\n]*"|'[^'\n]*')$/gm;
/**
 * What the two read each in its way, or is not plain: an item without text, an empty key, a list as a key, brackets or
 * quotation marks that end on another line, comments, and all that begins with a mark of YAML: anchors, tags, maps
 * within a line, blocks of text but for the plainest (`>-`).
 */
const strange =
	/(?<!: >)- *$|\[[^[\]{}\n]*(?:[[{}\n]|$)|^[ -]*\[|[\s'"\]]#|(?:^|[[-]|[:-] |\[[^\]\n]*,) *(?:[:%@`|?&*!#{}]|>(?!-$)|'[^'\n]*$|"[^"\n]*$)/m;
/** Deeper than this, somebody else has to say what is wrong with it. */
const maxDepth = 8;

/**
 * Reads YAML as the library of `front-matter.ts` does with its `failsafe` schema, but by a quicker one, which knows no
 * places, and where the text is so plain that both read it alike. Undefined for all other texts, faulty ones among them.
 */
export function readPlainYaml(yaml: string): { [key: string]: Plain } | undefined {
	if (!plain.test(yaml) || strange.test(yaml.replace(quoted, '$1quoted'))) return undefined;
	try {
		const data = withTexts(load(yaml, { schema: FAILSAFE_SCHEMA }), 1);
		return typeof data === 'object' && !Array.isArray(data) ? data : undefined;
	} catch {
		return undefined;
	}
}

/** The quicker one says null where nothing is written, the other an empty text. */
function withTexts(value: unknown, depth: number): Plain {
	if (value === null || value === undefined) return '';
	if (typeof value !== 'object') return String(value);
	if (depth > maxDepth) throw new RangeError('deep');
	if (Array.isArray(value)) return value.map((item) => withTexts(item, depth + 1));
	for (const key of Object.keys(value)) {
		(value as Record<string, unknown>)[key] = withTexts((value as Record<string, unknown>)[key], depth + 1);
	}
	return value as { [key: string]: Plain };
}
