import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { visible } from '../reporters/visible.ts';
import { birthOf, isRunning } from './running-process.ts';
import { unforeseeable } from './unforeseeable.ts';

/** Who builds: what a lock file holds. */
interface Holder {
	/** Of this lock alone. */
	id: string;
	pid: number;
	host: string;
	/** When it was taken: `2026-11-21T08:00:00.000Z`. */
	since: string;
	/** See `birthOf`. */
	birth?: string;
}

export interface BuildLock {
	/** Whether it is still ours: another build takes a lock over that was not touched for ten minutes. */
	isHeld(): boolean;
	release(): void;
}

/** Thrown where somebody else holds a lock. */
export class LockedError extends Error {
	readonly file: string;

	constructor(file: string, { pid, host, since }: Holder) {
		const from = visible(since);
		super(
			pid
				? `Process ${pid} on ${visible(host)} has been building it since ${from}.`
				: `It is being built since ${from}.`,
		);
		this.file = file;
	}
}

const touchEvery = 30_000;
const abandonedAfter = 600_000;
/** A larger file is no lock of ours. In bytes. */
const largest = 4096;

/**
 * Takes a lock, or throws a LockedError. The file is there with all it says or not at all. A lock is taken over if its
 * process ended, or did not touch it for ten minutes (it may have been on a machine that we cannot ask).
 */
export function takeLock(file: string, now: () => number): BuildLock {
	const birth = birthOf(process.pid);
	const holder: Holder = {
		id: randomUUID(),
		pid: process.pid,
		host: hostname(),
		since: new Date(now()).toISOString(),
		...(birth ? { birth } : {}),
	};
	for (;;) {
		if (create(file, holder)) return lockOf(file, holder);
		const other = holderOf(file);
		if (!other) continue;
		if (!isStale(file, other, now())) throw new LockedError(file, other);
		takeAway(file, other, now);
	}
}

/**
 * Removes the file of a stale lock. Two may find it stale at once, and the slower one must not remove what the faster one
 * put there: so only who holds the lock on the removal of this very lock, by its id, removes it.
 */
function takeAway(file: string, { id }: Holder, now: () => number): void {
	const removal = takeLock(`${file}-${id}`, now);
	try {
		if (holderOf(file)?.id === id) rmSync(file, { recursive: true, force: true });
	} finally {
		removal.release();
	}
}

function lockOf(file: string, { id }: Holder): BuildLock {
	const isHeld = () => holderOf(file)?.id === id;
	const touching = setInterval(() => {
		if (isHeld()) utimesSync(file, new Date(), new Date());
	}, touchEvery).unref();
	return {
		isHeld,
		release() {
			clearInterval(touching);
			if (isHeld()) rmSync(file, { force: true });
		},
	};
}

/** A link gives a written file its name in one step, and fails if the name is taken. */
function create(file: string, holder: Holder): boolean {
	const text = `${JSON.stringify(holder)}\n`;
	const draft = `${file}.${process.pid}-${unforeseeable()}`;
	try {
		writeFileSync(draft, text, { flag: 'wx' });
		linkSync(draft, file);
		return true;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(code ?? '')) throw error;
		return createWithoutLink(file, text);
	} finally {
		rmSync(draft, { force: true });
	}
}

/** For file systems without links, such as exFAT. */
function createWithoutLink(file: string, text: string): boolean {
	try {
		writeFileSync(file, text, { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Undefined where there is no lock. Of one that cannot be read, only its age is known. */
function holderOf(file: string): Holder | undefined {
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (!found) return undefined;
	const since = found.mtime.toISOString();
	const unreadable = { id: 'unreadable', pid: 0, host: '', since };
	if (!found.isFile() || found.size > largest) return unreadable;
	try {
		const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
		const isOurs = /^[0-9a-f-]{36}$/.test(holder.id) && Number.isSafeInteger(holder.pid) && holder.pid > 0;
		if (isOurs && typeof holder.host === 'string' && typeof holder.since === 'string') return holder;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
	}
	return unreadable;
}

function isStale(file: string, { pid, host, birth }: Holder, now: number): boolean {
	if (pid && host === hostname() && !isRunning(pid, birth)) return true;
	const touched = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
	return now - touched > abandonedAfter;
}
