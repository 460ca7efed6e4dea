import { join } from 'node:path';
import { LinkOnTheWayError, writeBelow } from '../adapters/write-file.ts';
import { UsageError } from './usage.ts';

/**
 * Writes a file of the content folder: never through a link, which could lead anywhere, and over what is there only where
 * that is asked for. `help` is told where something has its name.
 */
export function writeDocument(
	content: string,
	path: string,
	text: string,
	{ replace = false, help = 'Choose another id.' }: { replace?: boolean; help?: string } = {},
): void {
	try {
		writeBelow(content, path, text, { replace });
	} catch (error) {
		if (error instanceof LinkOnTheWayError)
			throw new UsageError(error.message, 'Put a folder there: nothing is written through links.');
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		throw new UsageError(`${join(content, path)} is there already.`, help);
	}
}
