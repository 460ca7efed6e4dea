import { type DocumentMemory, type HandbookFolder, openHandbook } from '../adapters/handbook-folder.ts';
import { parseGuard } from '../adapters/parse-guard.ts';
import { applyBaseline } from '../core/baseline.ts';
import { check } from '../core/check.ts';
import { type Finding, inOrder } from '../core/finding.ts';
import { rules } from '../rules/index.ts';
import { readBaseline } from './baseline.ts';
import { historyOf } from './history.ts';
import { type Io, nowOf } from './usage.ts';

/** What was read, and what was found in it. */
export interface Examination {
	folder: HandbookFolder;
	/** Findings that nobody set aside. */
	findings: Finding[];
	/** All findings but those that documents set aside themselves: what a baseline is made of. */
	all: Finding[];
	setAside: number;
	/** Findings that documents set aside themselves. */
	asideInDocuments: Finding[];
	/** What the baseline sets aside, and how much of it is not found any more. */
	baseline: { findings: Finding[]; gone: number };
	counts: { documents: number; references: number };
}

/** The rules that `handbook.yaml` may name. */
export const ruleIds = ['handbook-config', ...rules.map(({ id }) => id)];

/** Reads and checks a content folder: the way that every command goes. `history`: also against what was committed. */
export function examine(
	content: string,
	io: Io,
	{
		memory,
		baseline = true,
		history,
	}: { memory?: DocumentMemory; baseline?: boolean; history?: { since: string | undefined } } = {},
): Examination {
	const folder = openHandbook(content, parseGuard(io.env), ruleIds, memory);
	const handbooks = [folder.current, ...folder.editions];
	const world = {
		now: nowOf(io),
		...(history ? { history: historyOf(content, folder.current, io, history.since) } : {}),
	};
	const checked = handbooks.map((handbook) => check(handbook, rules, world));
	const all = checked.flatMap(({ findings }) => findings).sort(inOrder);
	const applied = applyBaseline(baseline ? readBaseline(content) : { version: 1, findings: [] }, all);
	const open = new Set(applied.open);
	const asideInDocuments = checked.flatMap(({ setAside }) => setAside).sort(inOrder);
	return {
		folder,
		findings: applied.open,
		all,
		setAside: applied.setAside + asideInDocuments.length,
		asideInDocuments,
		baseline: { findings: all.filter((finding) => !open.has(finding)), gone: applied.gone },
		counts: {
			documents: handbooks.reduce((sum, { documents }) => sum + documents.length, 0),
			references: handbooks.reduce(
				(sum, handbook) =>
					sum + handbook.documents.reduce((many, document) => many + handbook.references(document).length, 0),
				0,
			),
		},
	};
}
