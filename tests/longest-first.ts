import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files of tests that take longest, by their names: who of two workers begins with one of them last keeps the other waiting. */
const longest = [
	'site-xss',
	'browser-views',
	'hostile-b',
	'browser-pages',
	'site-incremental',
	'site-browser',
	'site-same',
];

/** Begins with the longest; the others as Vitest would have them. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification): number => {
			const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
			return at === -1 ? longest.length : at;
		};
		return (await super.sort(files)).sort((a, b) => place(a) - place(b));
	}
}
