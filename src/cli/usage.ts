/** Wrong usage or configuration: told in one line, exit code 2. */
export class UsageError extends Error {
	readonly help: string;

	constructor(message: string, help?: string) {
		super(message);
		this.help = help ?? 'Run `rollbook help` for the commands and their options.';
	}
}

/** What every command gets from the world around it. */
export interface Io {
	/** Results. */
	out(text: string): void;
	/** Progress and remarks. */
	tell(text: string): void;
	env: NodeJS.ProcessEnv;
	cwd: string;
	/** Milliseconds since 1970. */
	now(): number;
	colour: boolean;
	/** Whether somebody sits at a terminal and can be asked. */
	interactive: boolean;
}

export interface Command {
	name: string;
	/** How it is called. */
	usage: string;
	/** One sentence: what it does. */
	does: string;
	/** Whether it takes words beside its options. Where it does not, they are refused. */
	takesWords?: true;
	options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean; value?: string; does: string }>;
	/** Gives the exit code: 0 nothing found, 1 findings. */
	run(call: {
		values: Record<string, string | boolean | string[] | undefined>;
		positionals: string[];
		io: Io;
	}): Promise<number> | number;
}

/** The last second that a date can be of (ECMA-262, Time Values). */
const lastSecond = 8_640_000_000_000;

/**
 * The time that documents are checked and pages are built for: `SOURCE_DATE_EPOCH` (seconds), or now. A value that is no
 * such number is an error, as https://reproducible-builds.org/specs/source-date-epoch/ asks.
 */
export function nowOf({ env, now }: Io): number {
	const epoch = env.SOURCE_DATE_EPOCH;
	if (!epoch) return now();
	if (/^\d{1,13}$/.test(epoch) && Number(epoch) <= lastSecond) return Number(epoch) * 1000;
	throw new UsageError(
		`Unexpected SOURCE_DATE_EPOCH=${epoch}, expected seconds since 1970.`,
		'Set it to a whole number, such as that of `git log -1 --format=%ct`, or unset it.',
	);
}
