import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { takeLock } from './build-lock.ts';
import { exchangeFolders } from './exchange-folders.ts';
import { clearLeftovers } from './leftovers.ts';
import { putSpare, type SpareProof, takeSpare } from './spare-site.ts';
import { type StagedFiles, stagedFiles } from './staged-files.ts';
import { unforeseeable } from './unforeseeable.ts';

/** The site is built beside its place, and takes it as one: what is served is the old site or the new one. */
export interface Staging {
	folder: string;
	files: StagedFiles;
	/** A folder for what is needed during the build alone. Whoever needs it makes it. */
	scratch: string;
	/** Writes the file by which the next build knows that the folder is ours to replace. */
	mark(): void;
	/** Puts the staged site where the old one was. */
	publish(): void;
	/** Takes away what was staged, or the site that it replaced, and lets others build. */
	discard(): void;
}

const marker = '.rollbook-site';

/** Thrown where the folder for the site holds something else. */
export class ForeignFolderError extends Error {}

/** What ends a build from outside: it takes what it staged away first. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const stop = (signal: NodeJS.Signals): never => process.exit(128 + constants.signals[signal]);

/** A file that grows beyond what is allowed (`ulimit -f`) is then an error of its writing, and not the end. */
const tooLarge = (): void => {};

/** Thrown where another build took over, because this one had stood still for so long. */
export class OvertakenError extends Error {}

export interface StagingOptions {
	now?: () => number;
	/** Where the site lies that was replaced last. */
	spare?: string | undefined;
	/** What was seen of it. */
	proof?: SpareProof | undefined;
}

/**
 * Begins a build of the site in a folder, with the files of the site that was replaced last. Throws a
 * LockedError where somebody else builds it.
 */
export function stage(wanted: string, { now = Date.now, spare, proof }: StagingOptions = {}): Staging {
	mkdirSync(dirname(wanted), { recursive: true });
	// a link to a folder stays a link: what it leads to is replaced
	const out = existsSync(wanted) ? realpathSync(wanted) : wanted;
	const lock = takeLock(besideSite(out, 'lock'), now);
	const ours = `${process.pid}-${unforeseeable()}`;
	const folder = besideSite(out, `staging-${ours}`);
	const scratch = `${folder}-scratch`;
	const old = besideSite(out, `old-${ours}`);
	let files: StagedFiles;
	/** Where the site lies that was replaced. */
	let replaced: string | undefined;
	let published = false;
	const discard = () => {
		process.off('exit', discard);
		for (const signal of signals) process.off(signal, stop);
		process.off('SIGXFSZ', tooLarge);
		if (replaced !== undefined) putSpare(replaced, spare);
		for (const each of [folder, scratch, old]) rmSync(each, { recursive: true, force: true, maxRetries: 3 });
		if (published && lock.isHeld()) clearLeftovers(out);
		lock.release();
	};
	try {
		refuseForeign(out);
		clearLeftovers(out);
		files = stagedFiles(folder, takeSpare(spare, folder, proof));
	} catch (error) {
		lock.release();
		throw error;
	}
	process.on('exit', discard);
	for (const signal of signals) process.on(signal, stop);
	process.on('SIGXFSZ', tooLarge);
	return {
		folder,
		files,
		scratch,
		mark: () => files.write(marker, 'Written by rollbook; the next build replaces this folder.\n'),
		publish() {
			if (!lock.isHeld()) throw new OvertakenError(`Another build of ${out} took over while this one stood still.`);
			if (!existsSync(out)) renameSync(folder, out);
			else if (exchangeFolders(folder, out)) replaced = folder;
			else {
				replace(folder, out, old);
				replaced = old;
			}
			published = true;
		},
		discard,
	};
}

/** Where one cannot be exchanged for the other: between the two steps, there is no site. */
function replace(folder: string, out: string, old: string): void {
	renameSync(out, old);
	try {
		renameSync(folder, out);
	} catch (error) {
		renameSync(old, out);
		throw error;
	}
}

function refuseForeign(out: string): void {
	if (!existsSync(out)) return;
	if (!lstatSync(out).isDirectory()) throw new ForeignFolderError(`${out} is no folder.`);
	if (readdirSync(out).length > 0 && !existsSync(join(out, marker)))
		throw new ForeignFolderError(`${out} holds files that rollbook did not write.`);
}

/** What belongs to the site in `dist` while it is built: `.dist.lock`. */
export const besideSite = (out: string, name: string): string => join(dirname(out), `.${basename(out)}.${name}`);
