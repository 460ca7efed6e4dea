import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The site is built beside its place, and takes it as one: what is served is the old site or the new one. */
export interface Staging {
	folder: string;
	/** A folder for what is made meanwhile, because Astro empties the other one when it begins. */
	aside: string;
	/** Moves what was made aside into the site, under a name. */
	takeIn(name: string): void;
	/** Puts the staged site where the old one was. */
	publish(): void;
	/** Takes what was staged away. */
	discard(): void;
}

const marker = '.rollbook-site';

/** Thrown where the folder for the site holds something else. */
export class ForeignFolderError extends Error {}

export function stage(out: string): Staging {
	if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, marker))) {
		throw new ForeignFolderError(`${out} holds files that rollbook did not write.`);
	}
	const name = basename(out);
	mkdirSync(dirname(out), { recursive: true });
	const folder = join(dirname(out), `.${name}.staging-${process.pid}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	const aside = `${folder}-aside`;
	rmSync(aside, { recursive: true, force: true });
	return {
		folder,
		aside,
		takeIn: (name) => renameSync(aside, join(folder, name)),
		publish() {
			writeFileSync(join(folder, marker), 'Written by rollbook; the next build replaces this folder.\n');
			const old = join(dirname(out), `.${name}.old-${process.pid}`);
			if (existsSync(out)) renameSync(out, old);
			renameSync(folder, out);
			rmSync(old, { recursive: true, force: true });
		},
		discard() {
			for (const each of [folder, aside]) rmSync(each, { recursive: true, force: true });
		},
	};
}

/** Copies files and writes texts below a folder. */
export function writeAssets(folder: string, assets: ReadonlyMap<string, string | { text: string }>): void {
	for (const [path, source] of assets) {
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true });
		if (typeof source === 'string') copyFileSync(source, target);
		else writeFileSync(target, source.text);
	}
}
