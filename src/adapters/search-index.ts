import { join } from 'node:path';

/** Indexes the pages of a built site (those with `data-pagefind-body`) for Pagefind. Gives how many there are. */
export async function indexSite(site: string): Promise<number> {
	const pagefind = await import('pagefind');
	const { index, errors } = await pagefind.createIndex({ writePlayground: false });
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	try {
		const added = await index.addDirectory({ path: site });
		const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
		const problems = [...added.errors, ...written.errors];
		if (problems.length) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`);
		return added.page_count;
	} finally {
		await pagefind.close();
	}
}
