/** When a site was built, and from which commit, if it is known: HTML for the foot of each page. */
export function stampOf(now: number, commit: string | undefined): string {
	const built = new Date(now).toISOString();
	const time = `Built <time datetime="${built}">${built.slice(0, 10)} ${built.slice(11, 16)} UTC</time>`;
	return commit && /^[0-9a-f]+$/.test(commit) ? `${time} from <code>${commit.slice(0, 10)}</code>` : time;
}
