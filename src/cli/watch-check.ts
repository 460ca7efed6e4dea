import { watchFolder } from '../adapters/watch-folder.ts';
import type { Checked, Checker } from './checker.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Io, UsageError } from './usage.ts';

/** Clears the screen and what was scrolled away. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Checks now and whenever something in the content changes, until it is interrupted. Documents whose bytes are the same
 * are not read again. A terminal shows the last check only; elsewhere each check begins with a line `Checking …`.
 */
export async function watchCheck(
	content: string,
	io: Io,
	checker: Checker,
	show: (checked: Checked, from: number) => Promise<void>,
): Promise<number> {
	const look = async () => {
		const from = performance.now();
		if (io.interactive) io.out(clear);
		io.tell(`Checking ${content} at each change (Ctrl-C ends it)\n`);
		try {
			await show(await checker.check(), from);
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			io.tell(`${error.message}\n${error.help}\n`);
		}
	};
	const next = oneAtATime(look);
	const end = watchFolder(content, next);
	await next();
	await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
	end();
	return 0;
}
