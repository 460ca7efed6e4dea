import { hash } from 'node:crypto';
import { dateInWords } from '../core/date-words.ts';
import type { FileCommits } from '../core/file-commits.ts';
import { momentAt } from '../core/moment.ts';

/** As much of a commit as pages show. */
export const shortCommit = (commit: string): string => commit.slice(0, 10);

const shortDigest = (text: string): string => hash('sha256', text).slice(0, 10);

const timeOf = (epoch: number, zone: string): string => {
	const { iso, words } = momentAt(epoch, zone);
	return `<time datetime="${iso}">${words}</time>`;
};

/** When a site was built, and from which commit, if it is known: HTML for the foot of a page. */
export function stampOf(now: number, zone: string, commit: string | undefined): string {
	const time = `Built ${timeOf(now, zone)}`;
	return commit && /^[0-9a-f]+$/.test(commit) ? `${time} from <code>${shortCommit(commit)}</code>` : time;
}

/** What stands at the foot of a document's page, as HTML and as text. */
export interface DocumentStamp {
	html: string;
	text: string;
}

/**
 * Which state of a document its page shows. It does not tell of the build: so a page stays the same, byte for byte, as
 * long as nothing on it changes, and neither builds nor hosts nor devices take it anew. Of a frozen edition it tells the
 * day on which it was `frozen`: the commit that put it there comes later, and says nothing of the text.
 */
export function documentStamp(
	source: string,
	zone: string,
	commits: FileCommits | undefined,
	frozen?: string,
): DocumentStamp {
	if (frozen !== undefined && /^[\d-]+$/.test(frozen)) {
		const digest = shortDigest(source);
		const day = dateInWords(frozen);
		const time = `<time datetime="${frozen}">${day}</time>`;
		return { html: `Frozen on ${time}, text <code>${digest}</code>`, text: `Frozen on ${day}, text ${digest}` };
	}
	if (!commits) {
		const digest = shortDigest(source);
		return { html: `Text <code>${digest}</code>, not in git`, text: `Text ${digest}, not in git` };
	}
	const { updated } = commits;
	const commit = shortCommit(commits.commit);
	return {
		html: `Last changed ${timeOf(updated, zone)} in <code>${commit}</code>`,
		text: `Last changed ${momentAt(updated, zone).words} in ${commit}`,
	};
}
