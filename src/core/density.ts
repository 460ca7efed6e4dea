import { moreThan } from './quick-look.ts';

/**
 * What a parser can be asked to do in one document. The longest changelogs in the world (1 MB) hold 9,000 lines, 27,000
 * marks and 1,800 tags; what holds many times more is data, or was written to bring a parser down.
 */
const most = { pieces: 80_000, tags: 10_000, work: 100_000_000 };
const marks = /[[*_`~|!@]|:\/\/|www\./g;
const tags = /[<{&]/g;

/**
 * Finds where a text becomes too dense for a parser that has no bounds of its own: nodes take memory, and each tag,
 * expression and character reference takes time that grows with the length of its paragraph. Counts in code too: where
 * a fence ends, only a parser knows. Gives the offset of the line, or undefined.
 */
export function findTooDense(text: string): number | undefined {
	if (!mayBeTooDense(text)) return undefined;
	let offset = 0;
	let pieces = 0;
	let tagged = 0;
	let work = 0;
	let paragraph = { tags: 0, length: 0 };
	for (const line of text.split('\n')) {
		if (line.trim() === '') paragraph = { tags: 0, length: 0 };
		else {
			const found = count(line, tags);
			pieces += 1 + count(line, marks);
			tagged += found;
			work += found * (paragraph.length + line.length) + paragraph.tags * line.length;
			paragraph = { tags: paragraph.tags + found, length: paragraph.length + line.length };
			if (pieces > most.pieces || tagged > most.tags || work > most.work) return offset;
		}
		offset += line.length + 1;
	}
	return undefined;
}

/**
 * A quick look: never false where the long one finds something. There are no more pieces than characters. The work of a
 * paragraph adds up to its tags times its length, and that of all of them to at most all tags times the whole length.
 */
const mayBeTooDense = (text: string): boolean =>
	text.length > most.pieces || moreThan(Math.min(most.tags, most.work / text.length), ['<', '{', '&'], text);

function count(line: string, form: RegExp): number {
	let many = 0;
	form.lastIndex = 0;
	while (form.test(line)) many++;
	return many;
}
