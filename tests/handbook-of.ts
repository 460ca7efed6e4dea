import { seatOf } from '../src/core/address.ts';
import { readConfig } from '../src/core/config.ts';
import { readDocument } from '../src/core/document.ts';
import { type Handbook, seat } from '../src/core/handbook.ts';

/** A handbook of files that are given as text: what a test or a rule's example looks at. */
export function handbookOf(files: Record<string, string | Uint8Array>): Handbook {
	const { 'handbook.yaml': config, ...others } = files;
	const read = readConfig(typeof config === 'string' ? config : undefined, 'Test', ['placeholder-text']);
	const paths = Object.keys(others);
	const documents = paths.flatMap((path) => {
		const at = /\.mdx?$/.test(path) ? seatOf(path) : undefined;
		const content = others[path]!;
		return at
			? [readDocument({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, at)]
			: [];
	});
	return seat({
		config: read.config,
		configFindings: read.findings,
		documents,
		strays: paths.filter((path) => /\.mdx?$/.test(path) && !seatOf(path)),
		images: new Set(paths.filter((path) => !/\.mdx?$/.test(path))),
	});
}
