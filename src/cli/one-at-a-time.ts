/** How long files have to be quiet: a save may be several writes. In milliseconds. */
const quiet = 30;

/** Runs work once things have been quiet, and never twice at a time: what happens meanwhile makes it run once more. */
export function oneAtATime(work: () => Promise<void>): () => void {
	let pending: NodeJS.Timeout | undefined;
	let running = false;
	let again = false;
	const run = async () => {
		if (running) {
			again = true;
			return;
		}
		running = true;
		do {
			again = false;
			await work();
		} while (again);
		running = false;
	};
	return () => {
		clearTimeout(pending);
		pending = setTimeout(run, quiet);
	};
}
