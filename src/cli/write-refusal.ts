import { LockedError } from '../adapters/build-lock.ts';
import { ForeignFolderError, OvertakenError } from '../adapters/staging.ts';
import { type Io, UsageError } from './usage.ts';

/** What a system says if it does not write, in words, and the way out. */
const refusals: Record<string, { cause: string; help: string }> = {
	ENOSPC: { cause: 'the disk is full', help: 'Free some space' },
	EDQUOT: { cause: 'the quota on this disk is used up', help: 'Free some space' },
	EFBIG: { cause: 'a file would be larger than is allowed here', help: 'Raise the limit (`ulimit -f`)' },
	EROFS: { cause: 'the disk is read-only', help: 'Make it writable' },
	EACCES: { cause: 'you may not write there', help: 'Change the rights of the folder' },
	EPERM: { cause: 'you may not write there', help: 'Change the rights of the folder' },
	EBUSY: { cause: 'the folder is mounted, or in use', help: 'Name a folder below it' },
	EMFILE: { cause: 'too many files are open', help: 'Raise the limit (`ulimit -n`)' },
	EIO: { cause: 'the disk does not answer as it should', help: 'Look after the disk' },
};

/** What other programs that write for us say of it (the numbers are those of Linux and macOS). */
const numbers: Record<string, string> = {
	13: 'EACCES',
	27: 'EFBIG',
	28: 'ENOSPC',
	30: 'EROFS',
	69: 'EDQUOT',
	122: 'EDQUOT',
};

/**
 * Tells why a site was not written, and gives the exit code (74, EX_IOERR of sysexits(3)). Throws what is wrong usage,
 * and faults that no disk and no other build is to blame for.
 */
export function refusalOf(error: unknown, out: string, io: Io): number {
	if (error instanceof LockedError)
		throw new UsageError(
			`Somebody else builds the site in ${out}. ${error.message}`,
			`Wait for it, or build elsewhere with --out DIR. If that build is long gone, or the file was committed by mistake, remove ${error.file}.`,
		);
	if (error instanceof OvertakenError) throw new UsageError(error.message, 'Build again.');
	if (error instanceof ForeignFolderError)
		throw new UsageError(error.message, 'Name an empty folder with --out DIR, or empty that one.');
	const code = codeOf(error);
	const refusal = code && refusals[code];
	if (!refusal) throw error;
	io.tell(
		`The site could not be written, because ${refusal.cause} (${code}): ${out}\nWhat stood there before stays as it was. ${refusal.help}, or name another folder with --out DIR, and build again.\n`,
	);
	return 74;
}

/** The code of a system's error, however far inside it is, or as its message tells it. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code } = error as NodeJS.ErrnoException;
	if (typeof code === 'string' && code in refusals) return code;
	const [, name, number] = /\b(E[A-Z]{2,6}):|\(os error (\d+)\)/.exec(error.message) ?? [];
	return name && name in refusals ? name : (numbers[number ?? ''] ?? codeOf(error.cause));
}
