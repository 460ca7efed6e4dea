import { seatOf } from './address.ts';
import { readConfig } from './config.ts';
import { type Document, readDocument } from './document.ts';
import { type Handbook, seat } from './handbook.ts';
import { configFile } from './source-file.ts';

type Files = Record<string, string | Uint8Array>;

/**
 * A handbook of files that are given as text, with its editions: what a rule's example or a test looks at. Documents that
 * were read before, by path and text, are taken from `known` and added to it: for tests that change one file of many.
 */
export function handbookOf(files: Files, known?: Map<string, Document>): Handbook {
	const { [configFile]: text, ...others } = files;
	const { config, findings, frontMatter } = readConfig(typeof text === 'string' ? text : undefined, 'Test', [
		'placeholder-text',
	]);
	const read = (below: Files, more: Partial<Pick<Handbook, 'configFindings' | 'edition' | 'editions'>>): Handbook => {
		const paths = Object.keys(below);
		return seat({
			config,
			configFindings: [],
			configSource: { file: configFile, frontMatter, fields: undefined },
			documents: paths.flatMap((path) => documentOf(path, below[path]!, known)),
			strays: paths.flatMap((file) => (/\.mdx?$/i.test(file) && !seatOf(file) ? [{ file }] : [])),
			images: new Set(paths.filter((path) => !/\.mdx?$/i.test(path))),
			...more,
		});
	};
	const inEdition = (path: string): boolean => config.editions.some(({ folder }) => path.startsWith(`${folder}/`));
	const editions = config.editions.map((edition) => {
		const prefix = `${edition.folder}/`;
		const below = Object.entries(others).filter(([path]) => path.startsWith(prefix));
		return read(Object.fromEntries(below.map(([path, content]) => [path.slice(prefix.length), content])), { edition });
	});
	const current = Object.fromEntries(Object.entries(others).filter(([path]) => !inEdition(path)));
	return read(current, { configFindings: findings, editions });
}

function documentOf(path: string, content: string | Uint8Array, known?: Map<string, Document>): Document[] {
	const at = /\.mdx?$/.test(path) ? seatOf(path) : undefined;
	if (!at) return [];
	const key = `${path}\n${content}`;
	const document =
		known?.get(key) ??
		readDocument({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, at);
	known?.set(key, document);
	return [document];
}
