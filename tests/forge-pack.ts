import { readFileSync } from 'node:fs';
import { bodyOf, readPack, writePack } from '../src/adapters/pack.ts';

/** Changes what a pack of a cache holds, in a way that is believed: its digests are those of the forgery. */
export function forgePack(file: string): void {
	const text = readFileSync(file, 'latin1');
	const { version } = JSON.parse(text.slice(76, 76 + Number(text.slice(64, 76)))) as { version: string };
	const { told, bodies } = readPack(file, version)!;
	const forged = bodies.map((body) =>
		bodyOf(Buffer.from(Buffer.from(body.bytes()!).toString('latin1').replaceAll('<title>', '<TITLE>'), 'latin1')),
	);
	writePack(file, version, { told, bodies: forged });
}
