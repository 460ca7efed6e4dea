import { partsOfMarked, type TextPart } from '../core/text-parts.ts';

/** A piece of a text: what is typed, or what is said, with names marked as code. */
export type ToldPiece = { command: string } | { said: TextPart[] };

/** Several words in backticks are a command; one by itself is the name of something. */
const codes = /`([^`]+)`/g;
const isCommand = (code: string): boolean => /\S\s+\S/.test(code);

const begun = (text: string): string => {
	const bare = text.replace(/^[\s;,:.]+|[\s;,:]+$/g, '');
	return bare.charAt(0).toUpperCase() + bare.slice(1);
};

/** A line of front matter that names commands, taken apart: so that they can be copied, each by itself. */
export function toldCommands(text: string): ToldPiece[] {
	const pieces: ToldPiece[] = [];
	const say = (words: string): void => {
		const bare = begun(words);
		if (bare) pieces.push({ said: partsOfMarked(bare) });
	};
	let from = 0;
	for (const { 0: whole, 1: code, index } of text.matchAll(codes)) {
		if (!isCommand(code!)) continue;
		say(text.slice(from, index));
		pieces.push({ command: code! });
		from = index + whole.length;
	}
	say(text.slice(from));
	return pieces;
}
