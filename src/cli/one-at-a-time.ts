/** Runs work when asked to, and never twice at a time: who asks meanwhile makes it run once more. Resolves when it has ended. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let again = false;
	const run = async (): Promise<void> => {
		try {
			do {
				again = false;
				await work();
			} while (again);
		} finally {
			running = undefined;
		}
	};
	return () => {
		if (running) again = true;
		else running = run();
		return running;
	};
}
