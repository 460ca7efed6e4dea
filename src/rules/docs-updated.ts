import { withArticle } from '../../schemas/fields/article.ts';
import { isOut } from '../core/release-line.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Types that bring something which has to be described. */
const described = ['feature', 'lts'];

const touched = (done: boolean) =>
	releaseExample('2.4.0', { fields: `docsTouched:\n  - document: API reference\n    done: ${done}\n` });

export const docsUpdated: HandbookRule = {
	id: 'docs-updated',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' ? 'info' : 'warning',
	asks: 'When a release is out, the documents that change with it have been changed.',
	why: 'A reference that describes the version before costs each of its readers the time that one writer saved.',
	bad: touched(false),
	good: touched(true),
	*check(handbook) {
		const { size, risk } = handbook.config.profile;
		for (const document of handbook.all('release')) {
			const { type, status, docsTouched } = document.fields;
			if (!isOut(document) || status === 'rolled-back') continue;
			for (const [index, { document: name, done }] of docsTouched.entries()) {
				if (done) continue;
				yield {
					document,
					at: { field: ['docsTouched', index, 'done'] },
					message: `Unexpected document that is not done («${name}»), expected it done in a release that is out`,
					help: 'Bring the document up to date and write `done: true`, or take it out if nothing in it changes.',
				};
			}
			if (docsTouched.length > 0 || !described.includes(type) || (size !== 'organisation' && risk !== 'regulated'))
				continue;
			yield {
				document,
				at: { field: ['type'] },
				message: `Missing documentation of ${withArticle(type)} release that is out, expected \`docsTouched\``,
				help: 'Add the documents that changed with it: changelog, API reference, guides, installation.',
			};
		}
	},
};
