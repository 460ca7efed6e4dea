import { gitHistory, leftAt } from '../adapters/git-history.ts';
import type { Handbook } from '../core/handbook.ts';
import { datedDocuments } from '../core/moved.ts';
import type { History } from '../core/rule.ts';
import { type Io, UsageError } from './usage.ts';

/**
 * What the documents that a rule compares said at the last commit; with `since` (`origin/main`), at the commit where this
 * line of work left that one. Before a commit the former is right; in a pull request, whose change is committed, the latter.
 */
export function historyOf(content: string, handbook: Handbook, { env }: Io, since: string | undefined): History {
	const files = datedDocuments(handbook).map(({ file }) => file);
	if (since === undefined) return gitHistory(content, files, { commit: 'HEAD', base: 'HEAD', env });
	const left = since.startsWith('-') ? { problem: 'a name does not begin with a hyphen' } : leftAt(content, since, env);
	if ('problem' in left)
		throw new UsageError(
			`Unexpected --since ${since}, expected a branch or a commit that this one came from (${left.problem}).`,
			'Fetch it with its history: a check-out in CI often has one commit alone (on GitHub, write `fetch-depth: 0`).',
		);
	return gitHistory(content, files, { commit: left.commit, base: since, env });
}
