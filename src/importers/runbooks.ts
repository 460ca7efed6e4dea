import { kindNamed } from '../../schemas/index.ts';
import { compareText } from '../core/finding.ts';
import type { Draft, ForeignFile, ImportResult } from './draft.ts';
import { idsFor } from './draft-ids.ts';
import { rewriteLinks } from './import-links.ts';
import { indexLinks, type Located } from './link-index.ts';
import { clean } from './markdown/clean.ts';
import { slugsOf } from './markdown/headings.ts';
import { type ForeignRunbook, readForeign } from './read-foreign.ts';
import { writeDraft } from './write-draft.ts';

export type { Draft, ForeignFile, ImportResult };

/** The names of files that are taken for Markdown. */
export const markdownName = /\.(md|markdown|mdown|mkdn?|mdtext)$/i;
/** Why others are left out. */
export const notMarkdown = 'It is not Markdown: its name does not end in .md.';

/**
 * Turns a folder of Markdown into drafts of runbooks, and of guides where a file is an index, a README or a partial. Every
 * file is a draft or is told as skipped; every word of it is in its draft, but for markup that was translated (tags of
 * HTML, other names of a section, addresses of files that moved, a heading that repeats the title). The same files give the
 * same drafts, in the order of their paths.
 */
export function importRunbooks(files: readonly ForeignFile[]): ImportResult {
	const skipped: ImportResult['skipped'] = [];
	const taken: { path: string; text: string }[] = [];
	for (const { path, text } of [...files].sort((a, b) => compareText(a.path, b.path) || compareText(a.text, b.text))) {
		const cleaned = clean(text);
		if (!markdownName.test(path)) skipped.push({ path, reason: notMarkdown });
		else if (cleaned.trim() === '') skipped.push({ path, reason: 'It is empty.' });
		else taken.push({ path, text: cleaned });
	}
	const ids = idsFor(taken.map(({ path }) => path));
	const runbooks = taken.map(({ path, text }) => readForeign(path, text));
	const located = runbooks.map((runbook, index) => locate(runbook, ids[index]!));
	const index = indexLinks(located);
	const drafts = runbooks.map((runbook, at): Draft => {
		const here = located[at]!;
		const lost = runbook.unread ? [] : rewriteLinks(runbook.tree, here, index);
		return { source: here.source, path: here.path, ...writeDraft(runbook, here.path, lost) };
	});
	return { drafts, skipped };
}

const locate = ({ kind, source, tree, anchors, titleHeading }: ForeignRunbook, id: string): Located => ({
	source,
	path: `${kindNamed(kind)!.folder}/${id}.mdx`,
	anchors,
	...(titleHeading ? { title: titleHeading } : {}),
	slugs: slugsOf(tree),
});
