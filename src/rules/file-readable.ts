import type { DocumentRule } from '../core/rule.ts';
import { faultsOf } from './faults.ts';

export const fileReadable: DocumentRule = {
	id: 'file-readable',
	group: 'document',
	scope: 'document',
	severity: 'error',
	frozenToo: true,
	asks: 'A document is a regular file of UTF-8 text, without control characters, of at most 2 MiB.',
	why: 'A link can lead out of the folder, and hidden characters can make a command look like another one.',
	bad: { 'guides/hidden.mdx': '---\ntitle: Hidden\n---\n\nRun `rm \u202etxt.sh`.\n' },
	good: { 'guides/plain.mdx': '---\ntitle: Plain\n---\n\nRun `rm sh.txt`.\n' },
	check: faultsOf('file-readable'),
};
