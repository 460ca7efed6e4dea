/** Does a work on each of many, a few at a time: each worker of `makeWorker` takes the next one when it is free. */
export async function severalAtATime<T>(
	count: number,
	all: readonly T[],
	makeWorker: () => Promise<(each: T) => Promise<void>>,
): Promise<void> {
	const left = all.values();
	const work = async (): Promise<void> => {
		const worker = await makeWorker();
		for (const each of left) await worker(each);
	};
	await Promise.all(Array.from({ length: count }, work));
}
