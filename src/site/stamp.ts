import { hash } from 'node:crypto';
import type { FileCommits } from '../core/file-commits.ts';

const minute = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
const timeOf = (instant: number): string =>
	`<time datetime="${new Date(instant).toISOString()}">${minute(instant)} UTC</time>`;

/** When a site was built, and from which commit, if it is known: HTML for the foot of a page. */
export function stampOf(now: number, commit: string | undefined): string {
	const time = `Built ${timeOf(now)}`;
	return commit && /^[0-9a-f]+$/.test(commit) ? `${time} from <code>${commit.slice(0, 10)}</code>` : time;
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
export function documentStamp(source: string, commits: FileCommits | undefined, frozen?: string): DocumentStamp {
	if (frozen !== undefined && /^[\d-]+$/.test(frozen)) {
		const digest = hash('sha256', source).slice(0, 10);
		const time = `<time datetime="${frozen}">${frozen}</time>`;
		return { html: `Frozen on ${time}, text <code>${digest}</code>`, text: `Frozen on ${frozen}, text ${digest}` };
	}
	if (!commits) {
		const digest = hash('sha256', source).slice(0, 10);
		return { html: `Text <code>${digest}</code>, not in git`, text: `Text ${digest}, not in git` };
	}
	const { updated } = commits;
	const commit = commits.commit.slice(0, 10);
	return {
		html: `Last changed ${timeOf(updated)} in <code>${commit}</code>`,
		text: `Last changed ${minute(updated)} UTC in ${commit}`,
	};
}
