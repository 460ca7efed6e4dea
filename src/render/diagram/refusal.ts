import { type DiagramProblem, problem } from './diagram.ts';
import { diagramKinds, kindOf } from './diagram-kind.ts';
import { withoutComments } from './numbered-lines.ts';

const maxBytes = 20_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 has no way to write
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff]/u;

interface Refusal {
	pattern: RegExp;
	message: string;
	kinds?: readonly string[];
}

const noLinks = 'A diagram is shown as an image, so nothing in it can be clicked. Put the link in the text beside it.';
const refusals: readonly Refusal[] = [
	{ pattern: unprintable, message: 'Unexpected control character.' },
	{ pattern: /%%\{/, message: 'Unexpected directive `%%{ … }`: every diagram of the handbook is drawn in one style.' },
	{ pattern: /^\s*click\s+\S/, message: `Unexpected \`click\`. ${noLinks}`, kinds: interactive('classDiagram') },
	{ pattern: /^\s*(?:link|callback)\s+\S+\s+"/, message: `Unexpected link. ${noLinks}`, kinds: ['classDiagram'] },
	{ pattern: /^\s*links?\s+[^:]*\S\s*:/, message: `Unexpected link. ${noLinks}`, kinds: ['sequenceDiagram'] },
	{ pattern: /\$\$/, message: 'Unexpected formula `$$`: formulas need a browser to be drawn.' },
	{ pattern: /\bfa[bklrs]?:fa-/, message: 'Unexpected icon: icon fonts are not loaded.', kinds: interactive() },
	{
		pattern: /(?:@\{[^}]*\b|^\s*)(?:img|icon)\s*:/,
		message: 'Unexpected picture: a diagram cannot load files.',
		kinds: ['flowchart'],
	},
];

function interactive(...more: string[]): string[] {
	return ['flowchart', 'stateDiagram', 'gantt', 'erDiagram', ...more];
}

/** Why a source is not drawn at all, found without reading it as a diagram; `undefined` if nothing speaks against it. */
export function refusal(source: string): DiagramProblem | undefined {
	if (new TextEncoder().encode(source).length > maxBytes) {
		return problem(`Unexpected size, expected at most ${maxBytes / 1000} kB. Split the diagram.`).problem;
	}
	if (/^\s*---\s*$/.test(source.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '')) {
		const line = source.split(/\r\n|\r|\n/).findIndex((text) => text.trim() !== '') + 1;
		return { message: 'Unexpected front matter: every diagram of the handbook is drawn in one style.', line };
	}
	for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
		if (/%%\{/.test(line)) return { message: refusals[1]!.message, line: index + 1 };
	}
	const { text, numbers } = withoutComments(source);
	const lines = text.split('\n');
	const first = lines[0] ?? '';
	if (first.trim() === '') return problem('Unexpected empty diagram.').problem;
	const kind = kindOf(first);
	if (kind === undefined) {
		const expected = diagramKinds.map(({ id }) => `\`${id}\``).join(', ');
		const [word] = first.trim().split(/\s+/);
		const message = `Unexpected kind of diagram \`${word}\`, expected one that is drawn without a browser: ${expected}.`;
		return { message, line: numbers[0]! };
	}
	if (numbers.length === 1 && !first.includes(';')) return { message: 'Unexpected empty diagram.', line: numbers[0]! };
	for (const [index, line] of lines.entries()) {
		const found = refusals.find(({ pattern, kinds }) => (kinds?.includes(kind.id) ?? true) && pattern.test(line));
		if (found !== undefined) return { message: found.message, line: numbers[index]! };
		const date = kind.id === 'gantt' ? impossibleDate(line) : undefined;
		if (date !== undefined)
			return { message: `Unexpected date \`${date}\`: there is no such day.`, line: numbers[index]! };
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
