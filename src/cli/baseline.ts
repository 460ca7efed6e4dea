import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Baseline, baselineFile, baselineOf, parseBaseline } from '../core/baseline.ts';
import type { Finding } from '../core/finding.ts';
import { UsageError } from './usage.ts';

/** The baseline of a content folder; an empty one where there is none. */
export function readBaseline(content: string): Baseline {
	const file = regularFile(content);
	if (!lstatSync(file, { throwIfNoEntry: false })) return { version: 1, findings: [] };
	const baseline = parseBaseline(readFileSync(file, 'utf8'));
	if (!baseline) throw new UsageError(`${file} is no baseline.`, 'Write it anew with `rollbook check --baseline`.');
	return baseline;
}

/** Sets findings aside; gives the file. */
export function writeBaseline(content: string, findings: readonly Finding[]): string {
	const file = regularFile(content);
	writeFileSync(file, `${JSON.stringify(baselineOf(findings), null, '\t')}\n`);
	return file;
}

/** The path of the baseline. A link there could lead out of the folder, to be read or written over. */
function regularFile(content: string): string {
	const file = join(content, baselineFile);
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (found && !found.isFile())
		throw new UsageError(`${file} is a link or no regular file.`, 'Take it away: links are not followed.');
	return file;
}
