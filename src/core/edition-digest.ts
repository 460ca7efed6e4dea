import { createHash } from 'node:crypto';
import { compareText } from './finding.ts';
import type { Handbook } from './handbook.ts';

/**
 * The digest of an edition: of the path and the text of each document, and of the paths of what else lies there. The
 * text is that which was read, so that the line ends of a checkout do not matter.
 */
export function editionDigest({
	documents,
	strays,
	images,
}: Pick<Handbook, 'documents' | 'strays' | 'images'>): string {
	const hash = createHash('sha256');
	const entries = [
		...documents.map(({ file, source }) => [file, source] as const),
		...[...strays.map(({ file }) => file), ...images].map((file) => [file, ''] as const),
	].sort(([a], [b]) => compareText(a, b));
	for (const [file, text] of entries) hash.update(JSON.stringify([file, text]));
	return `sha256:${hash.digest('hex')}`;
}
