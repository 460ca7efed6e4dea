import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readSmallFile } from '../adapters/read-file.ts';
import { replaceFile } from '../adapters/write-file.ts';
import { type Baseline, baselineFile, baselineOf, parseBaseline } from '../core/baseline.ts';
import type { Finding } from '../core/finding.ts';
import { UsageError } from './usage.ts';

/** In bytes: some 80,000 entries, which are read in two seconds. */
const largest = 16 * 1024 * 1024;

/** The baseline of a content folder; an empty one where there is none. */
export function readBaseline(content: string): Baseline {
	const file = join(content, baselineFile);
	const read = readSmallFile(file, largest);
	// a link there could lead out of the folder
	if ('refused' in read)
		throw new UsageError(
			`${file} ${read.refused}.`,
			'Take it away, and write it anew where it is needed: `rollbook check --baseline`.',
		);
	if (!read.bytes) return { version: 1, findings: [] };
	const baseline = parseBaseline(read.bytes.toString('utf8'));
	if (!baseline) throw new UsageError(`${file} is no baseline.`, 'Write it anew with `rollbook check --baseline`.');
	return baseline;
}

/** Sets findings aside; gives the file. */
export function writeBaseline(content: string, findings: readonly Finding[]): string {
	const file = join(content, baselineFile);
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (found && !found.isFile())
		throw new UsageError(`${file} is a link or no regular file.`, 'Take it away: links are not followed.');
	const text = `${JSON.stringify(baselineOf(findings), null, '\t')}\n`;
	if (Buffer.byteLength(text) > largest)
		throw new UsageError(
			`The baseline would be larger than ${largest / 1024} KiB, and was not written.`,
			'Mend what is found most often first, or turn its rule off in handbook.yaml (`severities`).',
		);
	replaceFile(file, text);
	return file;
}
