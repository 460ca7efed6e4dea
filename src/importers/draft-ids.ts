import { compareText } from '../core/finding.ts';

const maxLength = 96;

/** `KubePodCrashLooping`, `pod_crash looping` -> `kube-pod-crash-looping`, `pod-crash-looping`. Empty if nothing is left. */
export const kebabCase = (name: string): string =>
	name
		.slice(0, 10 * maxLength)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('ß', 'ss')
		.replace(/([A-Z]{2,}s)(?=[A-Z]|$)/g, '$1-')
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.replace(/([A-Z])([A-Z][a-rt-z]|[A-Z]s[a-z])/g, '$1-$2')
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/-*\.[-.]*/g, '.')
		.replace(/^[-.]+|[-.]+$/g, '')
		.slice(0, maxLength)
		.replace(/[-.]+$/, '');

/** The name of a file without what says that it is Markdown: `zendesk.html.md` -> `zendesk`. */
export const stemOf = (path: string): string =>
	path
		.slice(path.lastIndexOf('/') + 1)
		.replace(/\.(md|markdown|mdown|mkdn?|mdtext)$/i, '')
		.replace(/\.(html?|md)$/i, '')
		.replace(/^_(?=.)/, '');

/** Whether a file stands for its folder. */
export const isIndex = (path: string): boolean => /^(readme|index)$/i.test(stemOf(path));

/**
 * An id for each path, in the order given: the name of the file (of the folder, for an index), with as many parent
 * folders before it as make it the only one, without regard to case. The same set of paths gets the same ids.
 */
export function idsFor(paths: readonly string[]): string[] {
	const names = paths.map(partsOf);
	const depths = paths.map(() => 1);
	const idAt = (index: number): string => kebabCase(names[index]!.slice(-depths[index]!).join('-')) || 'document';
	for (;;) {
		const grown = groups(paths.map((_, index) => idAt(index))).flatMap((group) =>
			group.filter((index) => depths[index]! < names[index]!.length),
		);
		if (grown.length === 0) break;
		for (const index of grown) depths[index]!++;
	}
	return numbered(
		paths,
		paths.map((_, index) => idAt(index)),
	);
}

function partsOf(path: string): string[] {
	const folders = path
		.split('/')
		.slice(0, -1)
		.filter((part) => kebabCase(part));
	const stem = stemOf(path);
	return isIndex(path) && folders.length ? folders : [...folders, kebabCase(stem) ? stem : 'document'];
}

/** The indexes of those that have the same id as others. */
function groups(ids: readonly string[]): number[][] {
	const byId = new Map<string, number[]>();
	for (const [index, id] of ids.entries()) byId.set(id, [...(byId.get(id) ?? []), index]);
	return [...byId.values()].filter(({ length }) => length > 1);
}

function numbered(paths: readonly string[], ids: readonly string[]): string[] {
	const taken = new Set(ids);
	const result = [...ids];
	for (const group of groups(ids)) {
		const [, ...others] = group.sort((a, b) => compareText(paths[a]!, paths[b]!) || a - b);
		for (const index of others) {
			let number = 2;
			while (taken.has(`${ids[index]}-${number}`)) number++;
			result[index] = `${ids[index]}-${number}`;
			taken.add(result[index]!);
		}
	}
	return result;
}
