import { diagramKinds, kindOf } from './diagram-kind.ts';
import { withoutComments } from './numbered-lines.ts';

/** Why a diagram is not drawn, and what to do. The line is that of the fence's text, from 1. */
export interface DiagramRefusal {
	message: string;
	help: string;
	line: number;
}

const maxBytes = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 has no way to write
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff]/u;

interface Refused {
	pattern: RegExp;
	message: string;
	help: string;
	kinds?: readonly string[];
}

const oneStyle = 'Take it out: every diagram of the handbook is drawn in one style.';
const noLinks = 'Put the link in the text beside it: a diagram is shown as an image, so nothing in it can be clicked.';
const onlyText = 'expected a diagram of text and lines';
const directive: Refused = {
	pattern: /%%\{/,
	message: `Unexpected directive \`%%{ … }\`, ${onlyText}`,
	help: oneStyle,
};
const refused: readonly Refused[] = [
	{
		pattern: unprintable,
		message: `Unexpected control character in a diagram, ${onlyText}`,
		help: 'Delete it. Such characters are not seen.',
	},
	directive,
	{
		pattern: /^\s*click\s+\S/,
		message: `Unexpected \`click\`, ${onlyText}`,
		help: noLinks,
		kinds: interactive('classDiagram'),
	},
	{
		pattern: /^\s*(?:link|callback)\s+\S+\s+"/,
		message: `Unexpected link, ${onlyText}`,
		help: noLinks,
		kinds: ['classDiagram'],
	},
	{
		pattern: /^\s*links?\s+[^\s:][^:]*:/,
		message: `Unexpected link, ${onlyText}`,
		help: noLinks,
		kinds: ['sequenceDiagram'],
	},
	{
		pattern: /\$\$/,
		message: `Unexpected formula \`$$\`, ${onlyText}`,
		help: 'Write it in words: formulas need a browser to be drawn.',
	},
	{
		pattern: /\bfa[bklrs]?:fa-/,
		message: `Unexpected icon, ${onlyText}`,
		help: 'Write a word: icon fonts are not loaded.',
		kinds: interactive(),
	},
	{
		pattern: /(?:@\{[^}]{0,500}\b|^\s*)(?:img|icon)\s*:/,
		message: `Unexpected picture, ${onlyText}`,
		help: 'Write a word: a diagram cannot load files.',
		kinds: ['flowchart'],
	},
];

function interactive(...more: string[]): string[] {
	return ['flowchart', 'stateDiagram', 'gantt', 'erDiagram', ...more];
}

const empty = (line: number): DiagramRefusal => ({
	message: 'Unexpected empty diagram, expected something to draw',
	help: 'Draw it, or take the fence out.',
	line,
});

/** Why a source is not drawn at all, found without reading it as a diagram; `undefined` if nothing speaks against it. */
export function diagramRefusal(source: string): DiagramRefusal | undefined {
	if (new TextEncoder().encode(source).length > maxBytes) {
		const message = `Unexpected size of the diagram, expected at most ${maxBytes / 1000} kB`;
		return { message, help: 'Split it: a picture of this size is not read.', line: 1 };
	}
	const written = source.split(/\r\n|\r|\n/);
	const begin = written.findIndex((line) => line.trim() !== '');
	if (written[begin]?.trim() === '---') {
		return { message: 'Unexpected front matter in a diagram, expected its kind', help: oneStyle, line: begin + 1 };
	}
	const configured = written.findIndex((line) => directive.pattern.test(line));
	if (configured !== -1) return { message: directive.message, help: directive.help, line: configured + 1 };
	const { text, numbers } = withoutComments(source);
	const lines = text.split('\n');
	const first = lines[0] ?? '';
	if (first.trim() === '') return empty(1);
	const kind = kindOf(first);
	if (kind === undefined) {
		const [word] = first.trim().split(/\s+/);
		return {
			message: `Unexpected kind of diagram \`${word}\`, expected one that is drawn without a browser`,
			help: `Begin it with one of ${diagramKinds.map(({ id }) => id).join(', ')}.`,
			line: numbers[0]!,
		};
	}
	if (numbers.length === 1 && !first.includes(';')) return empty(numbers[0]!);
	for (const [index, line] of lines.entries()) {
		const found = refused.find(({ pattern, kinds }) => (kinds?.includes(kind.id) ?? true) && pattern.test(line));
		if (found) return { message: found.message, help: found.help, line: numbers[index]! };
		const date = kind.id === 'gantt' ? impossibleDate(line) : undefined;
		if (date !== undefined) {
			const message = `Unexpected date \`${date}\`, expected a day that exists in the calendar`;
			return { message, help: 'Write the day that is meant.', line: numbers[index]! };
		}
	}
	return undefined;
}

/** JavaScript takes 30 February for 2 March, and mermaid leaves it at that. */
function impossibleDate(line: string): string | undefined {
	for (const [text, year, month, day] of line.matchAll(/(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])/g)) {
		const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
		if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return text;
	}
	return undefined;
}
