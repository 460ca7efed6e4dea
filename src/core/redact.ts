import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import type { Handbook } from './handbook.ts';
import { pointAt } from './place.ts';
import { type Secret, secretsIn, secretsOf } from './secrets.ts';

/**
 * A text whose secrets cannot be read, wherever else in it a piece of one stands: an asterisk for each character, so
 * that every place stays.
 */
export function redact(text: string): string {
	const pieces = new Set<string>();
	learn(pieces, text, secretsIn(text));
	return pieces.size ? withoutPieces(text, pieces) : text;
}

/** So many characters of a secret in a row give it away; fewer are found by chance in other words. */
const piece = 6;

/**
 * Findings go to logs and comments that more people read than the handbook: what they quote of a secret of the handbook,
 * whole or cut, in capitals or not, is written as asterisks. A fix that has one between its first edit and its last is
 * left out: a report prints what stands there. `mayHold` spares the look into documents that are known to hold none.
 */
export function redactFindings(
	handbook: Handbook,
	findings: readonly Finding[],
	mayHold: (document: Document) => boolean,
): Finding[] {
	const pieces = new Set<string>();
	const { yaml } = handbook.configSource.frontMatter;
	learn(pieces, yaml, secretsIn(yaml));
	for (const { documents } of [handbook, ...handbook.editions])
		for (const document of documents) if (mayHold(document)) learn(pieces, document.source, secretsOf(document));
	if (pieces.size === 0) return [...findings];
	const lines = new Map(
		handbook.documents.filter(mayHold).map((document) => [document.file, secretLines(document)] as const),
	);
	return findings.map(({ fix, ...finding }) => ({
		...finding,
		...(fix && !showsSecret(fix, lines.get(finding.place.file), pieces) ? { fix } : {}),
		message: withoutPieces(finding.message, pieces),
		help: withoutPieces(finding.help, pieces),
		related: finding.related.map(({ place, message }) => ({ place, message: withoutPieces(message, pieces) })),
	}));
}

/** The lines of a document on which secrets stand. */
const secretLines = (document: Document): number[] =>
	secretsOf(document).flatMap(({ hidden }) => hidden.map(({ from }) => pointAt(document.source, from).line));

function showsSecret({ does, edits }: Fix, lines: readonly number[] = [], pieces: ReadonlySet<string>): boolean {
	const first = Math.min(...edits.map(({ start }) => start.line));
	const last = Math.max(...edits.map(({ end }) => end.line));
	return (
		lines.some((line) => line >= first && line <= last) ||
		[does, ...edits.map(({ text }) => text)].some((text) => withoutPieces(text, pieces) !== text)
	);
}

function learn(pieces: Set<string>, text: string, secrets: readonly Secret[]): void {
	for (const { from, to } of secrets.flatMap(({ hidden }) => hidden)) {
		const secret = inSmallLetters(text.slice(from, to));
		for (let at = 0; at + piece <= secret.length; at++) pieces.add(secret.slice(at, at + piece));
	}
}

function withoutPieces(said: string, pieces: ReadonlySet<string>): string {
	const plain = inSmallLetters(said);
	let shown = '';
	let done = 0;
	for (let at = 0; at < said.length; at++) {
		if (!pieces.has(plain.slice(at, at + piece))) continue;
		const from = Math.max(at, done);
		shown += said.slice(done, from) + '*'.repeat(at + piece - from);
		done = at + piece;
	}
	return shown + said.slice(done);
}

/** Those of ASCII alone: others can change the length of a text. */
const inSmallLetters = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
