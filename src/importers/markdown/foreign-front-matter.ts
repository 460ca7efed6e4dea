import { parse as parseToml } from 'smol-toml';
import { isMap, parseDocument, type Document as YamlDocument } from 'yaml';

/** Front matter of any of the usual forms. Scalars of YAML are strings, as in ours: `1.10` stays `1.10`. */
export interface ForeignFrontMatter {
	/** The fields that could be read. */
	fields: Record<string, unknown>;
	/** What is left of it once some fields have found a home, in its own language; undefined if nothing is. */
	without: (taken: readonly string[]) => { lang: 'yaml' | 'toml' | 'json'; value: string } | undefined;
}

const none: ForeignFrontMatter = { fields: {}, without: () => undefined };

/**
 * Splits a text into front matter and Markdown: YAML between `---`, TOML between `+++`, JSON in braces (as Hugo has it).
 * What only looks like front matter (a rule and some prose) is Markdown.
 */
export function splitForeign(source: string): { frontMatter: ForeignFrontMatter; markdown: string } {
	const fenced = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:^|\n)\1[ \t]*(?:\n|$)/m.exec(source);
	if (fenced?.index === 0) {
		const [whole, fence, inner = ''] = fenced;
		const frontMatter = fence === '---' ? fromYaml(inner) : fromToml(inner);
		if (frontMatter) return { frontMatter, markdown: source.slice(whole.length) };
	}
	const json = source.startsWith('{') ? fromJson(source) : undefined;
	return json ?? { frontMatter: none, markdown: source };
}

function fromYaml(source: string): ForeignFrontMatter | undefined {
	if (source.trim() === '') return none;
	const read = () => parseDocument(source, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
	const document = read();
	const whole = { lang: 'yaml' as const, value: source.trimEnd() };
	if (document.errors.length)
		return /^[A-Za-z_][\w-]*:(\s|$)/.test(source) ? { fields: linesOf(source), without: () => whole } : undefined;
	if (!isMap(document.contents)) return undefined;
	const fields = fieldsOf(document);
	if (!fields) return { fields: linesOf(source), without: () => whole };
	const names = document.contents.items.map(({ key }) => String(key));
	return {
		fields,
		without: (taken) => {
			const isTaken = (name: string) => taken.includes(name);
			if (/(^|\s)#/.test(source) || new Set(names).size !== names.length)
				return names.every(isTaken) && !/(^|\s)#/.test(source) ? undefined : whole;
			if (names.every(isTaken)) return undefined;
			const rest = read();
			for (const name of taken) rest.delete(name);
			return { lang: 'yaml', value: rest.toString({ lineWidth: 0 }).trimEnd() };
		},
	};
}

function fieldsOf(document: YamlDocument.Parsed): Record<string, unknown> | undefined {
	try {
		return { ...(document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>) };
	} catch {
		return undefined;
	}
}

/** The plain `name: value` lines of YAML that could not be parsed, such as `title: Redis: what to do`. */
function linesOf(source: string): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const [, name = '', value = ''] of source.matchAll(/^([A-Za-z_][\w-]*):[ \t]+(\S.*)$/gm))
		fields[name] ??= value.trim().replace(/^(["'])(.*)\1$/, '$2');
	return fields;
}

function fromToml(source: string): ForeignFrontMatter | undefined {
	if (source.trim() === '') return none;
	let fields: Record<string, unknown>;
	try {
		fields = parseToml(source);
	} catch {
		return undefined;
	}
	return { fields, without: (taken) => wholeUnlessTaken(fields, taken, 'toml', source, /(^|\s)#/.test(source)) };
}

function fromJson(source: string): ReturnType<typeof splitForeign> | undefined {
	const end = /^\}[ \t]*(?:\n|$)/m.exec(source);
	if (!end) return undefined;
	const inner = source.slice(0, end.index + 1);
	try {
		const fields = JSON.parse(inner) as Record<string, unknown>;
		const frontMatter: ForeignFrontMatter = {
			fields,
			without: (taken) => wholeUnlessTaken(fields, taken, 'json', inner, false),
		};
		return { frontMatter, markdown: source.slice(end.index + end[0].length) };
	} catch {
		return undefined;
	}
}

const wholeUnlessTaken = (
	fields: object,
	taken: readonly string[],
	lang: 'toml' | 'json',
	source: string,
	hasMore: boolean,
) =>
	Object.keys(fields).every((name) => taken.includes(name)) && !hasMore ? undefined : { lang, value: source.trimEnd() };
