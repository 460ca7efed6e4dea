import { changesOf, inBrief } from '../core/changes.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Documents in which users look things up. */
const whereUsersLook = /deprecat|\bapi\b|reference|guide|manual|docs?\b|documentation|readme|website|help/i;
/** A version, a year or a quarter: a bullet without `<Change>` that says until when. */
const saysWhen = /\d\.\d|\b20\d\d\b|\b[vV]\d|\bversion \d/;

const release = (fields: string) =>
	releaseExample('2.4.0', {
		fields,
		changes: '## Deprecated\n\n- <Change removedIn="3.0.0">The endpoint `GET /track`.</Change>\n',
	});
const farewell = {
	'communications/farewell.mdx': '---\ntitle: Farewell\nmoment: deprecation\nto: partners\n---\n\nIt goes.\n',
};

export const deprecationAnnouncedEverywhere: HandbookRule = {
	id: 'deprecation-announced-everywhere',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' ? 'info' : 'warning',
	asks: 'A deprecation says which version removes it, is sent as a message, and is marked in the documentation.',
	why: 'Most users read one of the release notes, the mail and the reference; who reads another one is surprised.',
	bad: { ...farewell, ...release('docsTouched:\n  - document: CHANGELOG\n    done: true\n') },
	good: {
		...farewell,
		...release('communications:\n  - template: farewell\ndocsTouched:\n  - document: API reference\n    done: true\n'),
	},
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { type, status, communications, docsTouched } = document.fields;
			if (type === 'preview' || status === 'planned' || status === 'withdrawn') continue;
			const notices = changesOf(document).filter(
				({ heading, audience }) => heading === 'Deprecated' && audience === 'public',
			);
			const [first] = notices;
			if (!first) continue;
			for (const notice of notices) {
				if (notice.removedIn || saysWhen.test(notice.text)) continue;
				yield {
					document,
					at: notice.node,
					message: `Missing version that removes «${inBrief(notice)}», expected \`removedIn\``,
					help: 'Write `<Change removedIn="…">` around it: users plan by that version.',
				};
			}
			const templates = communications.map(({ template }) => handbook.get('communication', template));
			const related = [{ document, at: first.node, message: `Deprecates «${inBrief(first)}»` }];
			if (!templates.some((template) => template?.fields.moment === 'deprecation')) {
				yield {
					document,
					at: { field: communications.length ? ['communications'] : ['status'], part: 'key' },
					message: 'Missing message about a deprecation, expected one among the communications',
					help: 'Add a template whose moment is `deprecation`, with its day and its channel.',
					related,
				};
			}
			if (!docsTouched.some(({ document: name }) => whereUsersLook.test(name))) {
				yield {
					document,
					at: { field: docsTouched.length ? ['docsTouched'] : ['status'], part: 'key' },
					message: 'Missing documentation that marks what is deprecated, expected it in `docsTouched`',
					help: 'Add the page where users look it up, such as the API reference, and mark it there.',
					related,
				};
			}
		}
	},
};
