import { expect, test } from 'vitest';
import { kinds } from '../../schemas/index.ts';
import { withArticle } from './article.ts';

test('each kind has the article that one says', () => {
	const an = kinds.map(({ label }) => withArticle(label.toLowerCase())).filter((text) => text.startsWith('an '));
	expect(an.sort()).toEqual(['an advisory', 'an environment', 'an event', 'an exercise', 'an incident']);
});
