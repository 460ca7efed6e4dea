/** What most front matter is: maps and lists by indentation, whose values are words on one line. */
type Plain = string | Plain[] | { [key: string]: Plain };

interface Line {
	indent: number;
	/** Whether it begins an item of a list; its key or text then stands two columns further in. */
	item: boolean;
	key: string | undefined;
	/** What stands behind the key, or the whole; empty where nothing does. */
	text: string;
}

/** Deeper than this, somebody else has to say what is wrong with it. */
const maxDepth = 8;
const lineForm = /^( *)(- )?(?:([A-Za-z][\w-]{0,99}):(?: +(?=[^ ])(.+))?|(?=[^ ])(.+))$/;
/** No mark of YAML at its start, no `: ` and no ` #` within, no blank at its end. */
const word = /^(?:[\w/.($<+~]|[^\p{ASCII}\p{Cc}\s])(?:[^\p{Cc} :]|:(?=[^ ])| +(?=[^ #]))*$/u;
const quoted = /^(?:'([^'\p{Cc}]*)'|"([^"\\\p{Cc}]*)")$/u;
const flow = /^\[(?:[A-Za-z0-9](?:[\w./+-]| (?=[\w./+-]))*(?:, ?(?=[A-Za-z0-9])|(?=\])))*\]$/;

/**
 * Reads YAML as the library does with the `failsafe` schema, in a twentieth of its time, where the text is so plain that
 * both can only read it alike. Undefined for all other texts, faulty ones among them: those are the library's to read.
 */
export function readPlainYaml(yaml: string): { [key: string]: Plain } | undefined {
	const lines: Line[] = [];
	for (const line of yaml.split('\n')) {
		if (line === '') continue;
		const found = lineForm.exec(line);
		if (!found) return undefined;
		const [, { length: indent } = '', dash, key, value = '', text = value] = found;
		lines.push({ indent, item: dash !== undefined, key, text });
	}
	if (!lines[0] || lines[0].indent > 0 || lines[0].item) return undefined;
	const reader = { lines, at: 0 };
	const map = readMap(reader, 0, 1);
	return map && reader.at === lines.length ? map : undefined;
}

interface Reader {
	lines: readonly Line[];
	at: number;
}

/** The entries from here on whose keys stand in one column. */
function readMap(reader: Reader, indent: number, depth: number): { [key: string]: Plain } | undefined {
	if (depth > maxDepth) return undefined;
	const map: { [key: string]: Plain } = {};
	for (let line = reader.lines[reader.at]; line; line = reader.lines[reader.at]) {
		if (line.indent < indent || (line.item && line.indent === indent)) break;
		if (line.item || line.indent > indent || line.key === undefined || Object.hasOwn(map, line.key)) return undefined;
		reader.at++;
		const value = line.text === '' ? readBlock(reader, indent, depth) : readValue(line.text);
		if (value === undefined) return undefined;
		map[line.key] = value;
	}
	return map;
}

/** What stands below a key: further in, or a list in its very column. */
function readBlock(reader: Reader, indent: number, depth: number): Plain | undefined {
	const line = reader.lines[reader.at];
	if (!line || line.indent < indent || (line.indent === indent && !line.item)) return '';
	if (line.item) return readList(reader, line.indent, depth + 1);
	return readMap(reader, line.indent, depth + 1);
}

function readList(reader: Reader, indent: number, depth: number): Plain[] | undefined {
	if (depth > maxDepth) return undefined;
	const list: Plain[] = [];
	for (let line = reader.lines[reader.at]; line; line = reader.lines[reader.at]) {
		if (line.indent < indent || (line.indent === indent && !line.item)) break;
		if (line.indent > indent) return undefined;
		let item: Plain | undefined;
		if (line.key === undefined) {
			reader.at++;
			item = readValue(line.text);
		} else {
			// its first key stands behind the dash, the others below that one
			(reader.lines as Line[])[reader.at] = { ...line, indent: indent + 2, item: false };
			item = readMap(reader, indent + 2, depth + 1);
		}
		if (item === undefined) return undefined;
		list.push(item);
	}
	return list;
}

function readValue(text: string): Plain | undefined {
	if (word.test(text)) return text;
	const [whole, single, double] = quoted.exec(text) ?? [];
	if (whole !== undefined) return single ?? double ?? '';
	if (!flow.test(text)) return undefined;
	return text === '[]' ? [] : text.slice(1, -1).split(/, ?/);
}
