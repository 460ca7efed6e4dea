/** How many pages are handed over before an answer is waited for. */
const ahead = 64;

/**
 * Indexes pages with Pagefind and writes the index to a folder. Pagefind is a process of its own: while pages are built
 * on one core, it works on the other. Gives how many pages there are.
 */
export async function indexPages(
	entries: AsyncIterable<{ url: string; html: string }>,
	folder: string,
): Promise<number> {
	// Pagefind does not tell if its process ends early; then there is nothing left that could happen
	const { promise: ended, reject } = Promise.withResolvers<never>();
	const onEnd = () => reject(new Error('Pagefind ended before its index was written.'));
	process.once('beforeExit', onEnd);
	try {
		return await Promise.race([writeIndex(entries, folder), ended]);
	} finally {
		process.off('beforeExit', onEnd);
	}
}

async function writeIndex(entries: AsyncIterable<{ url: string; html: string }>, folder: string): Promise<number> {
	const pagefind = await import('pagefind');
	const { index, errors } = await pagefind.createIndex({ writePlayground: false });
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	const waiting = new Set<Promise<void>>();
	const problems: string[] = [];
	let pages = 0;
	for await (const { url, html } of entries) {
		const added: Promise<void> = index.addHTMLFile({ url, content: html }).then((answer) => {
			problems.push(...answer.errors.map((error) => `${url}: ${error}`));
			waiting.delete(added);
		});
		waiting.add(added);
		pages++;
		if (waiting.size >= ahead) await Promise.race(waiting);
		// the pages are built on the same thread: let them have their turn
		await new Promise((resolve) => setImmediate(resolve));
	}
	await Promise.all(waiting);
	if (problems.length) throw new Error(`Pagefind could not index ${problems.join('; ')}`);
	const written = await index.writeFiles({ outputPath: folder });
	await pagefind.close();
	if (written.errors.length) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
	return pages;
}
