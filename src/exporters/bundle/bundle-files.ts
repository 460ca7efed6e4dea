import { hash } from 'node:crypto';
import type { Handbook } from '../../core/handbook.ts';
import type { WayBack } from '../../core/way-back.ts';
import type { ArchiveFile } from '../tar-gz.ts';
import { bundleJson } from './bundle-json.ts';
import { checklist } from './checklist.ts';
import { planPage } from './plan-page.ts';
import { toldOf } from './told.ts';

/** What the bundle of a plan is made of, beside the plan itself. */
export interface BundleParts {
	handbook: Handbook;
	back: WayBack;
	/** The body of the plan as HTML, and the whole of it as Markdown. */
	html: string;
	markdown: string;
	/** The messages with what is known filled in, as Markdown. */
	messages: readonly { id: string; locale?: string | undefined; text: string }[];
	/** `rollbook 0.4.0`. */
	generator: string;
	/** The commit that holds the content as it is. */
	commit?: string | undefined;
}

/** The name of a bundle, and of the folder in its archive. */
export const bundleName = ({ plan }: Pick<WayBack, 'plan'>): string => `rollback-${asFileName(plan.id)}`;

/**
 * The files of a bundle, all in one folder. Their names are made of ids, never of what a document says. `SHA256SUMS` has
 * the digests of the others, in the form that `sha256sum -c` reads.
 */
export function bundleFiles({
	handbook,
	back,
	html,
	markdown,
	messages,
	generator,
	commit,
}: BundleParts): ArchiveFile[] {
	const told = toldOf(handbook, back);
	const source = `${handbook.config.name}, rollback plan ${back.plan.id}${commit ? `, commit ${commit.slice(0, 10)}` : ''}. Made by ${generator}.`;
	const taken = new Set<string>();
	const files: ArchiveFile[] = [
		{ path: 'plan.md', text: markdown },
		{ path: 'plan.html', text: planPage({ back, told, html, source }) },
		{ path: 'checklist.txt', text: checklist(back, told) },
		{ path: 'bundle.json', text: bundleJson(back, { generator, commit }) },
		...messages.map(({ id, locale, text }) => ({
			path: `messages/${unlike(taken, asFileName(locale ? `${id}.${locale}` : id))}.md`,
			text,
		})),
	];
	const sums = files.map(({ path, text }) => `${hash('sha256', text)}  ${path}\n`).join('');
	const folder = bundleName(back);
	return [...files, { path: 'SHA256SUMS', text: sums }].map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}

/** An id as a name that means nothing to a shell or a file system. */
const asFileName = (id: string): string =>
	id
		.replace(/[^A-Za-z0-9._-]/g, '-')
		.replace(/^[.-]+/, '')
		.slice(0, 80) || 'x';

function unlike(taken: Set<string>, name: string): string {
	let unique = name;
	for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${name}-${count}`;
	taken.add(unique.toLowerCase());
	return unique;
}
