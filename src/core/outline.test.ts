import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { parseBody } from './body.ts';
import { outlineOf } from './outline.ts';

const word = fc.oneof(
	fc.constantFrom('Steps', 'steps', 'Steps 1', 'steps-1', 'Größe', 'Was ist', 'a_b', 'C: D', '§ 3', '2.4.0', 'A  B'),
	fc.stringMatching(/^[A-Za-z0-9 _-]{1,8}$/),
);

test('fragments are those of GitHub', () => {
	fc.assert(
		fc.property(fc.array(word, { maxLength: 12 }), (words) => {
			const slugger = new GithubSlugger();
			const parsed = parseBody(
				`${words.map((each) => `## ${each.replace(/[_*-]/g, '\\\\$&')}\n\nText.\n`).join('\n')}\n`,
			);
			const headings = 'tree' in parsed ? outlineOf(parsed.tree).headings : [];
			expect(headings.map(({ anchor }) => anchor)).toEqual(headings.map(({ text }) => slugger.slug(text)));
			expect(headings).toHaveLength(words.length);
		}),
	);
});
