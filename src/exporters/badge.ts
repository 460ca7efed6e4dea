import { escapeMarkup } from './markup.ts';

/** A badge: what it is of, and how that is. */
export interface Badge {
	label: string;
	state: string;
	tone: 'good' | 'info' | 'warn' | 'bad' | 'mute';
}

/** White reads on each of them (WCAG 2.2, at least 4.5 : 1). */
const colours: Record<Badge['tone'], string> = {
	good: '#1a7f37',
	info: '#0a5cad',
	warn: '#8a5a00',
	bad: '#b3261e',
	mute: '#57606a',
};

const longest = 48;

/** A small picture (SVG) for other pages: label left, state right. The same words give the same bytes, on any machine. */
export function badge({ label, state, tone }: Badge): string {
	const [left, right] = [shortened(label), shortened(state)];
	const [a, b] = [widthOf(left) + 12, widthOf(right) + 12];
	const title = escapeMarkup(`${left}: ${right}`);
	const word = (text: string, from: number, width: number): string =>
		`<text x="${from + 6}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(text)}</text>`;
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${title}">`,
		`<title>${title}</title>`,
		`<rect width="${a + b}" height="20" rx="3" fill="#24292f"/>`,
		`<path d="M${a} 0h${b - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${b - 3}z" fill="${colours[tone]}"/>`,
		'<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
		word(left, 0, a),
		word(right, a, b),
		'</g>',
		'</svg>',
	].join('\n')}\n`;
}

/** A text as one sees it: its characters, with what is put together to one. */
const charactersOf = (text: string): string[] =>
	[...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);

/** On one line. */
function shortened(text: string): string {
	const characters = charactersOf(text.toWellFormed().replace(/\s+/g, ' ').trim());
	return characters.slice(0, longest).join('') + (characters.length > longest ? '…' : '');
}

/** About what Verdana needs at 11 pixels; `textLength` makes it true in any font. */
const widthOf = (text: string): number =>
	Math.ceil(charactersOf(text).reduce((sum, each) => sum + widthOfOne(each), 0));

function widthOfOne(character: string): number {
	if (/^[iljtfrI.,:;!|' ]/.test(character)) return 4.5;
	if (/^[mwMW@%]/.test(character)) return 10.5;
	return character.charCodeAt(0) > 0x2e80 ? 12 : 7;
}
