import { arialWidths } from './arial-widths.ts';

/** The fonts of a diagram: each has the widths of Arial. A diagram is shown as an image, so it cannot bring its own. */
export const fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';

export interface Font {
	/** In pixels. */
	size: number;
	bold: boolean;
}

const unitsPerEm = 2048;
const widths = { regular: decode(arialWidths.regular), bold: decode(arialWidths.bold) };

/** The width in pixels of a text on one line, without kerning (which would make it a little narrower). */
export function textWidth(text: string, font: Font): number {
	const table = font.bold ? widths.bold : widths.regular;
	let units = 0;
	for (const character of text) units += table.get(character.codePointAt(0)!) ?? elsewhere(character);
	return (units * font.size) / unitsPerEm;
}

/** `sxHeight` of Arial: 1062 of 2048. */
export const exInEm = 1062 / unitsPerEm;

/** Above and below the base line, in pixels: rounded as browsers round them. `hhea` of Arial: 1854 and 434 of 2048. */
export const ascent = (font: Font): number => Math.round((font.size * 1854) / unitsPerEm);
export const descent = (font: Font): number => Math.round((font.size * 434) / unitsPerEm);

const nothing = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const wide =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;

/** Another font is taken for what Arial lacks: one em for ideographs, a generous share of it for the rest. */
function elsewhere(character: string): number {
	if (nothing.test(character)) return 0;
	if (/^\p{Emoji_Presentation}$/u.test(character)) return 1.3 * unitsPerEm;
	return wide.test(character) ? unitsPerEm : 0.8 * unitsPerEm;
}

function decode(table: string): Map<number, number> {
	const map = new Map<number, number>();
	for (const run of table.trim().split(/\n(?! )/)) {
		const [start, rest] = run.split(':') as [string, string];
		let codePoint = Number.parseInt(start, 16);
		for (const item of rest.split(/\s+/)) {
			const [width, times = '1'] = item.split('*') as [string, string?];
			for (let left = Number(times); left > 0; left--) map.set(codePoint++, Number(width));
		}
	}
	return map;
}
