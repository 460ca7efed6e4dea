import { addressOf, seatOf } from './address.ts';
import type { Handbook } from './handbook.ts';
import { inSlashes } from './old-address.ts';

/**
 * Finds where a file of a handbook went: to the one document, or image, that has its name in another folder, or to the
 * document that names its address among `aliases`. Gives nothing where there are several, and where the address is told
 * as gone.
 */
export function movedFiles(handbook: Handbook): (file: string, image: boolean) => string | undefined {
	let index: ReturnType<typeof indexOf> | undefined;
	return (file, image) => {
		index ??= indexOf(handbook);
		if (image) return only(index.images.get(nameOf(file)) ?? []);
		const seat = seatOf(/\.mdx?$/.test(file) ? file : `${file}.mdx`);
		const address = seat && inSlashes(addressOf({ ...seat, kind: seat.kind.name }));
		if (address && index.gone.has(address)) return undefined;
		const renamed = address ? index.byAlias.get(address) : undefined;
		return only([...(index.byId.get(withoutEnding(nameOf(file))) ?? []), ...(renamed ?? [])]);
	};
}

function indexOf({ documents, images, config }: Handbook) {
	const files = documents.map(({ file }) => file).filter((file) => seatOf(file));
	const byAlias = new Map<string, string[]>();
	for (const { file, fields } of documents) {
		for (const alias of fields?.aliases.map(inSlashes) ?? []) {
			byAlias.set(alias, [...(byAlias.get(alias) ?? []), file]);
		}
	}
	return {
		byId: Map.groupBy(files, (file) => withoutEnding(nameOf(file))),
		byAlias,
		images: Map.groupBy(images, nameOf),
		gone: new Set(config.gone.map(({ address }) => inSlashes(address))),
	};
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
const withoutEnding = (name: string): string => name.replace(/\.mdx?$/, '');

const only = (files: readonly string[]): string | undefined => {
	const [first, ...others] = new Set(files);
	return others.length ? undefined : first;
};
