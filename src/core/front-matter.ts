import matter from 'gray-matter';
import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type Pair,
	parseDocument,
	visit,
	type YAMLMap,
	type Document as YamlDocument,
} from 'yaml';
import { forbidden } from './decode.ts';
import type { Fault } from './fault.ts';
import { type Span, spanAt } from './place.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** Where a field is: the keys and indexes that lead to it. */
export type FieldPath = readonly PropertyKey[];

export interface FrontMatter {
	/** Every scalar is a string: types are the schema's business. */
	data: unknown;
	/** The YAML between the lines of `---`, beginning with the newline of the first. */
	yaml: string;
}

/**
 * Strings stay strings (`1.10`), aliases are refused: a bomb cannot go off. That keys are unique is seen to here: the
 * library compares each with all others.
 */
const yamlOptions = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, stringKeys: true } as const;
const maxDepth = 32;
/** Characters of YAML; its parser takes a hundred times their memory. */
const mostYaml = 256 * 1024;

/**
 * Splits a text into front matter and body. The body is the text with the front matter blanked, so that each place in
 * it is its place in the file.
 */
export function splitFrontMatter(text: string): { frontMatter: FrontMatter; body: string } | { fault: Fault } {
	const fence = text.slice(0, text.indexOf('\n'));
	if (fence !== '---') return { fault: wrongFence(text, fence) };
	const block = blockOf(text);
	if (!block) {
		return {
			fault: syntaxFault(
				spanAt(text, 0, 3),
				'Unexpected end of file, expected a line `---` that ends the front matter',
				'Put a line `---` behind the last field.',
			),
		};
	}
	const yaml = text.slice(3, block.yamlEnd);
	const read = readYaml(yaml, () => byGrayMatter(yaml));
	if ('fault' in read) return read;
	return { frontMatter: { data: read.data, yaml }, body: blanked(text, block.end) };
}

/** Where the front matter of a text ends: its YAML, and the line that closes it. */
function blockOf(text: string): { yamlEnd: number; end: number } | undefined {
	const close = /\n---[ \t]*(?=\n)/g;
	close.lastIndex = 3;
	const found = close.exec(text);
	return found ? { yamlEnd: found.index + 1, end: found.index + found[0].length } : undefined;
}

const blanked = (text: string, end: number): string =>
	text.slice(0, end).replace(/[^\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(end);

/** The YAML of a text whose front matter is known to be whole. */
export const yamlOf = (text: string): string => text.slice(3, blockOf(text)?.yamlEnd ?? 3);

/** The body of such a text, with the front matter blanked. */
export const withoutFrontMatter = (text: string): string => blanked(text, blockOf(text)?.end ?? 0);

/** Reads a text that is YAML as a whole (`handbook.yaml`), as strictly as front matter. */
export function parseYaml(yaml: string): { frontMatter: FrontMatter } | { fault: Fault } {
	const read = readYaml(yaml);
	return 'fault' in read ? read : { frontMatter: { data: read.data, yaml } };
}

/** The value of a YAML document, or the first thing that is wrong with it. Places are those of the text. */
function readYaml(
	yaml: string,
	parse = (): YamlDocument.Parsed => parseDocument(yaml, yamlOptions),
): { data: unknown } | { fault: Fault } {
	if (yaml.length > mostYaml) return { fault: tooLong(spanAt(yaml, mostYaml, mostYaml + 1)) };
	const plain = readPlainYaml(yaml);
	if (plain) return { data: plain };
	const parsed = parse();
	const [problem] = [...parsed.errors, ...parsed.warnings];
	if (problem) {
		// what is missing at the end is missing behind the last field
		const end = yaml.trimEnd().length;
		const [from, to] = problem.pos.map((offset) => Math.min(offset, end)) as [number, number];
		const span = spanAt(yaml, from, to);
		// the library ran out of stack
		if (problem.code === 'RESOURCE_EXHAUSTION') return { fault: nestedTooDeep(deepMark(yaml) ?? span) };
		return { fault: syntaxFault(span, `YAML: ${problem.message}`, yamlHelp(problem.code)) };
	}
	const alias = /(^|[\s[{,:-])[*&][^\s*&]/.test(yaml) && findAlias(parsed);
	if (alias) {
		return {
			fault: syntaxFault(
				spanAt(yaml, alias.offset, alias.offset + 1),
				'Unexpected alias or anchor, expected a value',
				'Write the value out, or put quotation marks around a text that begins with * or &.',
			),
		};
	}
	const deep = firstDeeper(parsed.contents, maxDepth);
	if (deep !== undefined) return { fault: nestedTooDeep(spanAt(yaml, deep, deep + 1)) };
	const second = findSecondKey(parsed);
	if (second) {
		const message = 'YAML: Map keys must be unique';
		return { fault: syntaxFault(spanAt(yaml, second.from, second.to), message, yamlHelp('DUPLICATE_KEY')) };
	}
	const hidden = yaml.includes('\\') ? findHidden(parsed) : undefined;
	if (hidden) {
		return {
			fault: syntaxFault(
				spanAt(yaml, hidden.from, hidden.to),
				'Unexpected control character in a text, expected characters that can be seen',
				'Take the escape out: hidden characters can make a text look like another one.',
			),
		};
	}
	return { data: parsed.contents === null ? {} : parsed.toJS({ maxAliasCount: 0 }) };
}

/** The first key that stands in a map a second time. */
function findSecondKey(document: YamlDocument.Parsed): { from: number; to: number } | undefined {
	let found: { from: number; to: number } | undefined;
	visit(document, {
		Map(_, { items }) {
			const seen = new Set<unknown>();
			for (const { key } of items) {
				if (!isScalar(key)) continue;
				if (!seen.has(key.value)) seen.add(key.value);
				else {
					found = { from: key.range?.[0] ?? 0, to: key.range?.[1] ?? 0 };
					return visit.BREAK;
				}
			}
			return undefined;
		},
	});
	return found;
}

/** The first text in which an escape such as `"\u202e"` stands for a character that `decode` refuses. */
function findHidden(document: YamlDocument.Parsed): { from: number; to: number } | undefined {
	let found: { from: number; to: number } | undefined;
	visit(document, {
		Scalar(_, { value, range }) {
			if (typeof value !== 'string' || !forbidden.test(value)) return undefined;
			found = { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
			return visit.BREAK;
		},
	});
	return found;
}

/** The place of a field (its value; or its key, where the value is not what is meant). Falls back to the nearest parent. */
export function placeOfField(frontMatter: FrontMatter, path: FieldPath, part: 'key' | 'value' = 'value'): Span {
	const range = rangeOfField(frontMatter, path, part);
	if (!range) return { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
	const { lines } = withLines(frontMatter);
	const point = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line, column: col };
	};
	return { start: point(range[0]), end: point(range[1]) };
}

/** What is written at the place of a field, with its quotation marks. */
export function textOfField(frontMatter: FrontMatter, path: FieldPath, part: 'key' | 'value'): string {
	const [from, to] = rangeOfField(frontMatter, path, part) ?? [0, 0];
	return frontMatter.yaml.slice(from, to);
}

function rangeOfField(frontMatter: FrontMatter, path: FieldPath, part: 'key' | 'value'): [number, number] | undefined {
	const way = wayTo(withLines(frontMatter).document.contents, path);
	for (let length = way.length; length > 0; length--) {
		const { key, value } = way[length - 1]!;
		const wantsKey = part === 'key' || length < path.length;
		const range = ((wantsKey && key) || value || key)?.range;
		if (range) return [range[0], Math.max(range[1], range[0])];
	}
	return undefined;
}

interface Placed {
	range?: [number, number, number] | null;
}

/** The nodes that keys and indexes lead to, as far as they are there; in a map with the node of the key. */
function wayTo(root: unknown, path: FieldPath): { key?: Placed; value?: Placed }[] {
	const way: { key?: Placed; value?: Placed }[] = [];
	let at = root;
	for (const step of path) {
		if (isMap(at)) {
			const pair = pairsOf(at).get(step);
			if (!pair) break;
			way.push({ key: pair.key as Placed, value: pair.value as Placed });
			at = pair.value;
		} else if (isSeq(at)) {
			const item = at.items[Number(step)];
			if (item === undefined) break;
			way.push({ value: item as Placed });
			at = item;
		} else break;
	}
	return way;
}

/** The pairs of a map by key: the library looks through all of them for each. */
const pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

function pairsOf(map: YAMLMap): Map<unknown, Pair> {
	const known =
		pairs.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
	pairs.set(map, known);
	return known;
}

/** Front matter that has been parsed for its places: documents with many findings are parsed once. */
const placed = new WeakMap<FrontMatter, { document: YamlDocument.Parsed; lines: LineCounter }>();

function withLines(frontMatter: FrontMatter): { document: YamlDocument.Parsed; lines: LineCounter } {
	const known = placed.get(frontMatter);
	if (known) return known;
	const lines = new LineCounter();
	const parsed = { document: parseDocument(frontMatter.yaml, { ...yamlOptions, lineCounter: lines }), lines };
	placed.set(frontMatter, parsed);
	return parsed;
}

/**
 * YAML by way of gray-matter, strictly and at its own places. JavaScript, which it would run, is refused; where there is
 * nothing but comments, it calls nobody.
 */
function byGrayMatter(yaml: string): YamlDocument.Parsed {
	let parsed: YamlDocument.Parsed | undefined;
	const parse = (): object => {
		parsed = parseDocument(yaml, yamlOptions);
		return parsed;
	};
	matter(`---\n${withoutEmptyLines(yaml)}---\n`, {
		language: 'yaml',
		engines: { yaml: { parse, stringify: String }, javascript: { parse: refuse, stringify: String } },
	});
	return parsed ?? parseDocument(yaml, yamlOptions);
}

function refuse(): never {
	throw new Error('front matter is data');
}

/** gray-matter looks for comments in a time that grows with the square of the empty lines: it gets none of them to see. */
const withoutEmptyLines = (yaml: string): string =>
	yaml
		.split('\n')
		.flatMap((line) => (line.trim() === '' ? [] : [`${line}\n`]))
		.join('');

const syntaxFault = (span: Span, message: string, help: string): Fault => ({
	rule: 'front-matter-syntax',
	span,
	message,
	help,
});

const tooLong = (span: Span): Fault =>
	syntaxFault(
		span,
		`Unexpected size of the fields, expected at most ${mostYaml / 1024} kB of YAML`,
		'Move the text into the body, and split what lists thousands of things.',
	);

const nestedTooDeep = (span: Span): Fault =>
	syntaxFault(
		span,
		`Unexpected nesting deeper than ${maxDepth} levels`,
		'Front matter is flat; move the text into the body.',
	);

function wrongFence(text: string, fence: string): Fault {
	const span = spanAt(text, 0, fence.length);
	if (!fence.startsWith('---')) {
		return syntaxFault(
			span,
			'Unexpected start of the file, expected front matter',
			'Begin the file with a line `---`, the fields (at least `title:`), and another line `---`.',
		);
	}
	return syntaxFault(
		span,
		`Unexpected \`${fence.slice(0, 40)}\`, expected \`---\``,
		'Front matter is YAML, and never code: write `---` alone on the first line.',
	);
}

const yamlHelp = (code: string): string =>
	code === 'DUPLICATE_KEY'
		? 'Keep one of the two.'
		: code === 'TAB_AS_INDENT'
			? 'Indent with spaces.'
			: code === 'TAG_RESOLVE_FAILED'
				? 'Write the value without a tag, or put quotation marks around a text that begins with !.'
				: 'Look at the line, and at the one above it; a text that holds `: ` or begins with a special character needs quotation marks.';

/** The first anchor or alias of a document. */
function findAlias(document: YamlDocument.Parsed): { offset: number } | undefined {
	let first: number | undefined;
	visit(document, (_, node) => {
		if (!isAlias(node) && !(isNode(node) && (node as { anchor?: string }).anchor)) return;
		first = Math.min(first ?? Infinity, node.range?.[0] ?? 0);
	});
	return first === undefined ? undefined : { offset: first };
}

interface YamlNode {
	items?: YamlNode[];
	/** Of a pair: it has no range of its own. */
	key?: YamlNode | null;
	value?: unknown;
	range?: [number, number, number];
}

/** Where the first node begins that is deeper than allowed. */
function firstDeeper(root: unknown, limit: number): number | undefined {
	let first: number | undefined;
	const stack: [YamlNode | null, number][] = [[root as YamlNode | null, 0]];
	for (let top = stack.pop(); top; top = stack.pop()) {
		const [node, depth] = top;
		const value = node?.value as YamlNode | string | null | undefined;
		const inner = value && typeof value === 'object' ? value : undefined;
		if (depth > limit) first = Math.min(first ?? Infinity, (node?.range ?? inner?.range ?? node?.key?.range)?.[0] ?? 0);
		else if (node?.items) for (const item of node.items) stack.push([item, depth + 1]);
		else if (inner) stack.push([inner, depth]);
	}
	return first;
}

/** So many items, keys and values on one line, each within the one before. */
const deepRun = new RegExp(`(?:[-?:][ \\t]+){${maxDepth}}[-?:]`);

/** Where marks are nested too deeply. How deep the library comes before its stack ends depends on who called it. */
function deepMark(yaml: string): Span | undefined {
	const run = deepRun.exec(yaml);
	const end = run ? run.index + run[0].length : yaml.length;
	let open = 0;
	for (let at = 0; at < end; at++) {
		if (yaml[at] === '[' || yaml[at] === '{') open++;
		else if (yaml[at] === ']' || yaml[at] === '}') open--;
		if (open > maxDepth) return spanAt(yaml, at, at + 1);
	}
	return run ? spanAt(yaml, end - 1, end) : undefined;
}
