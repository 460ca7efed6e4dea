/**
 * Waits for all, even if one fails: nothing is at work any more when what was staged is taken away. Throws what failed
 * first, which others may have failed of.
 */
export async function together(work: readonly Promise<unknown>[]): Promise<void> {
	const failures: unknown[] = [];
	await Promise.all(work.map((each) => each.catch((error: unknown) => failures.push(error))));
	if (failures.length) throw failures[0];
}
