import { type Seat, seatOf } from './address.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import { applyEdits, comparePoints, extentOf, lineEndings } from './edit-text.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import { type Handbook, seat } from './handbook.ts';
import type { SourceFile } from './source-file.ts';
import { type Worsening, worsening } from './worsening.ts';

/** A fix, and what it is for. */
export interface FixedFinding {
	file: string;
	rule: string;
	does: string;
}

/** What is to be written, by file, and which fixes are left out, with the reason. */
export interface FixPlan {
	files: { file: string; before: Uint8Array; after: Uint8Array; fixed: FixedFinding[] }[];
	leftOut: (FixedFinding & { because: string })[];
}

/** What planning needs of the world. */
export interface FixTools {
	/** All findings in a handbook. */
	look(handbook: Handbook): Finding[];
	/** Those of them that nobody set aside. */
	open(findings: readonly Finding[]): readonly Finding[];
	/** The bytes of a file now. */
	bytes(file: string): Uint8Array | undefined;
	read(file: SourceFile, seat: Seat): Document;
}

type Fixable = Finding & { fix: Fix };

/** What one round cannot mend, because fixes touch, the next one does. Nobody needs more, and none goes on for ever. */
const maxRounds = 25;

/**
 * Finds out what a handbook becomes when its fixes are applied, again and again until nothing more is mended. Each
 * document is read and checked anew before its fix is taken; one that would bring an error is left out.
 */
export function planFixes(handbook: Handbook, tools: FixTools): FixPlan {
	const files = new Map<string, FixPlan['files'][number]>();
	const leftOut = new Map<string, FixPlan['leftOut'][number]>();
	let current = { handbook, findings: tools.look(handbook) };
	let changed = new Set<string>();
	const bytesOf = (file: string) => files.get(file)?.after ?? tools.bytes(file);

	const leaveOut = (finding: Fixable, because: string): void => {
		leftOut.set(nameOf(finding), { ...fixedFinding(finding), because });
	};

	/** Takes fixes where they make nothing worse; where they do, half of them, until the one that does it is found. */
	const attempt = (fixables: readonly Fixable[], counts: Worsening): void => {
		const fresh = fixables.filter(({ place }) => !changed.has(place.file));
		if (!fresh.length) return;
		const edited = [...Map.groupBy(fresh, ({ place }) => place.file)].map(([file, ofFile]) => {
			const before = bytesOf(file)!;
			const after = editBytes(before, ofFile);
			return { file, before, after, ofFile, document: tools.read({ path: file, bytes: after }, seatOf(file)!) };
		});
		const anew = new Map(edited.map(({ file, document }) => [file, document]));
		const next = seat({
			...current.handbook,
			documents: current.handbook.documents.map((document) => anew.get(document.file) ?? document),
		});
		const findings = tools.look(next);
		const worse = worsening(current.findings, findings, counts);
		if (worse && fresh.length === 1) {
			leaveOut(fresh[0]!, `it would bring «${worse.message}»`);
			return;
		}
		if (worse) {
			const half = Math.ceil(fresh.length / 2);
			attempt(fresh.slice(0, half), counts);
			attempt(fresh.slice(half), counts);
			return;
		}
		current = { handbook: next, findings };
		for (const { file, before, after, ofFile } of edited) {
			changed.add(file);
			const known = files.get(file) ?? { file, before, after, fixed: [] };
			files.set(file, { ...known, after, fixed: [...known.fixed, ...ofFile.map(fixedFinding)] });
		}
	};

	for (let round = 0; round < maxRounds; round++) {
		const documents = new Map(current.handbook.documents.map((document) => [document.file, document]));
		const fixables = tools
			.open(current.findings)
			.filter((finding): finding is Fixable => !!finding.fix && !leftOut.has(nameOf(finding)));
		const candidates = [...Map.groupBy(fixables, ({ place }) => place.file)].flatMap(([file, ofFile]) => {
			const refuse = refusals(documents.get(file)!, bytesOf(file));
			return ofFile.filter((finding) => {
				const because = refuse(finding.fix);
				if (because) leaveOut(finding, because);
				return !because;
			});
		});
		if (!candidates.length) break;
		changed = new Set();
		const chosen = apart(candidates);
		const hasFields = ({ place }: Fixable) => documents.get(place.file)!.fields !== undefined;
		// a document that fits its kind again is asked more than before: that is not the fault of its fix
		attempt(
			chosen.filter((finding) => !hasFields(finding)),
			'reading',
		);
		attempt(chosen.filter(hasFields), 'all');
	}
	return { files: [...files.values()], leftOut: [...leftOut.values()] };
}

const nameOf = ({ place, rule, message }: Finding): string => JSON.stringify([place.file, rule, message]);

const fixedFinding = ({ place, rule, fix }: Fixable): FixedFinding => ({ file: place.file, rule, does: fix.does });

/**
 * Fixes that do not touch each other, the first of each file first. Where two only meet, their order would be a guess, so
 * that the other one waits for the next round.
 */
function apart(findings: readonly Fixable[]): Fixable[] {
	return [...Map.groupBy(findings, ({ place }) => place.file).values()].flatMap((ofFile) => {
		let end = { line: 0, column: 0 };
		return ofFile
			.map((finding) => ({ finding, extent: extentOf(finding.fix.edits) }))
			.sort((a, b) => comparePoints(a.extent.start, b.extent.start))
			.flatMap(({ finding, extent }) => {
				if (comparePoints(extent.start, end) <= 0) return [];
				end = extent.end;
				return [finding];
			});
	});
}

/** Tells why a file cannot be edited so; undefined where it can. */
function refusals({ file, source }: Document, bytes: Uint8Array | undefined): (fix: Fix) => string | undefined {
	const decoded = bytes && decode({ path: file, bytes });
	if (!decoded || !('text' in decoded) || decoded.text !== source)
		return () => 'the file has changed since it was read';
	if (lineEndings(textOf(bytes)).length <= 1) return () => undefined;
	return ({ edits }) =>
		edits.some(({ text }) => text.includes('\n')) ? 'the lines of the file end in different ways' : undefined;
}

/** The text of a file with its BOM, which editing keeps. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const editBytes = (bytes: Uint8Array, fixables: readonly Fixable[]): Uint8Array =>
	new TextEncoder().encode(
		applyEdits(
			textOf(bytes),
			fixables.flatMap(({ fix }) => fix.edits),
		),
	);
