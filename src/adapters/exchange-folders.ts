import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The number of the system call `renameat2`, which stays the same for good (syscalls(2)). */
const renameat2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276, riscv64: 276 };

/**
 * Exchanges two folders in one step, so that at every moment one of them is at each place (renameat2 with
 * RENAME_EXCHANGE, Linux). Node cannot ask for that; `mv` of coreutils 9.5 can, and Perl can on what is older. Gives
 * whether it was done: where it was not, nothing has changed.
 */
export function exchangeFolders(one: string, other: string): boolean {
	if (process.platform !== 'linux') return false;
	const { ino } = statSync(one);
	const done = () => statSync(other).ino === ino;
	const run = (program: string, args: string[]) => {
		spawnSync(program, args, { stdio: 'ignore' });
		return done();
	};
	if (run('mv', ['--exchange', '--no-copy', '--no-target-directory', '--', one, other])) return true;
	const call = renameat2[process.arch];
	// -100: paths are relative to the current folder; 2: RENAME_EXCHANGE
	return call !== undefined && run('perl', ['-e', `syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2)`, one, other]);
}
