import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: the boot of the machine, and when in it the process began
 * (proc(5), field 22 of `stat`). Undefined where the platform does not tell.
 */
export const birthOf = (pid: number): string | undefined => stat(pid)?.birth;

/** Whether a process of this machine still runs. One that ended and was not yet collected does not. */
export function isRunning(pid: number, birth?: string): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it runs, and belongs to somebody else
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
	}
	const now = stat(pid);
	return !now || (!now.ended && (birth === undefined || birth === now.birth));
}

function stat(pid: number): { birth: string; ended: boolean } | undefined {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		// the name of the program, in brackets, may hold anything
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\)\s/s, '')
			.split(' ');
		return { birth: `${boot}:${fields[19]}`, ended: fields[0] === 'Z' || fields[0] === 'X' };
	} catch {
		return undefined;
	}
}
