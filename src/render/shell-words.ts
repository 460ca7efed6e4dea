import type { Element } from 'hast';
import { type Piece, textOf, wordsOf } from './code-lines.ts';

/** What a command can stand behind, at the end of the text before it; a prompt is one at the beginning of a line. */
const beforeCommand = /(?:^|[|&;({`!]|^[$#>%]|(?:^|\s)(?:then|do|else|sudo|time|exec|xargs))\s*$/;
const claims = ['hljs-keyword', 'hljs-built_in', 'hljs-literal', 'hljs-title'];

/**
 * Lines of a shell without the colours that only a shell's grammar would give: `set` in `--set`, `env` in `flags set --env`.
 * A keyword is a word of its own, and the name of a command stands where a command begins.
 */
export function plainShellWords(lines: readonly Piece[][]): Piece[][] {
	let goesOn = false;
	return lines.map((line) => {
		let before = goesOn ? '\\ ' : '';
		goesOn = /\\\s*$/.test(textOf(line));
		return wordsOf(line).flatMap((word) => {
			const text = textOf(word);
			const pieces = word.map((piece, index) => {
				const upTo = before + textOf(word.slice(0, index));
				const isWhole = text.replace(/^[$({`!]+|[;)}`]+$/g, '') === piece.text;
				const within = piece.within.filter(
					(each) => !isClaim(each) || (isWhole && (isKeyword(each) || beforeCommand.test(upTo))),
				);
				return within.length === piece.within.length ? piece : { ...piece, within };
			});
			before += text;
			return pieces;
		});
	});
}

const namesOf = ({ properties }: Element): string[] =>
	Array.isArray(properties.className) ? properties.className.map(String) : [];
const isClaim = (each: Element): boolean => namesOf(each).some((name) => claims.includes(name));
const isKeyword = (each: Element): boolean => namesOf(each).includes('hljs-keyword');
