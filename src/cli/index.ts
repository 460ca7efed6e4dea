import { main } from './main.ts';
import type { Io } from './usage.ts';

// The program at a terminal: what `main` gets from it, and the code that it ends with.

const io: Io = {
	out: (text) => void process.stdout.write(text),
	tell: (text) => void process.stderr.write(text),
	env: process.env,
	cwd: process.cwd(),
	now: Date.now,
	colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
	interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
};

for (const stream of [process.stdout, process.stderr]) stream.on('error', endOfOutput);

process.exitCode = await main(process.argv.slice(2), io);

/**
 * Nobody reads on (`rollbook explain | head -1`): the program ends without a word, with the code by which a shell knows a
 * tool that SIGPIPE ended. Any other fault of an output, such as a full disk, is told.
 */
function endOfOutput(error: NodeJS.ErrnoException): void {
	if (error.code === 'EPIPE') process.exit(141);
	io.tell(`The output could not be written: ${error.message}\n`);
	process.exit(74);
}
