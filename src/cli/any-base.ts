import { readFileSync, writeFileSync } from 'node:fs';

/** Stands in the compiled program where the path of a site's address goes (`SiteAddress.base`): it is compiled once for all. */
export const anyBase = '/rollbook-any-base/';

/** Puts the path of a site into files of the compiled program. It stands within strings there. */
export function settleAt(base: string, files: readonly string[]): void {
	const told = JSON.stringify(base).slice(1, -1);
	for (const file of files)
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replaceAll(anyBase, () => told),
		);
}
