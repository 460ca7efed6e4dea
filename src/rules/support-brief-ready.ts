import type { Handbook, Shaped } from '../core/handbook.ts';
import { isOut } from '../core/release-line.ts';
import type { HandbookRule } from '../core/rule.ts';
import { headingOf, sectionsAskedOf } from '../core/sections.ts';
import { releaseExample } from './release-example.ts';

/** Types about which customers ask. */
const askedAbout = ['feature', 'lts'];

const ready = (is: boolean) => releaseExample('2.4.0', { fields: `supportReady: ${is}\n` });

export const supportBriefReady: HandbookRule = {
	id: 'support-brief-ready',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'When a release is out, support has been briefed.',
	why: 'Support answers the first call about a release minutes after it; an answer that is made up then is remembered.',
	bad: ready(false),
	good: ready(true),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { supportReady } = document.fields;
			if (!isOut(document)) continue;
			if (supportReady === false) {
				yield {
					document,
					at: { field: ['supportReady'] },
					message: 'Unexpected `false`, expected support to be briefed about a release that is out',
					help: 'Brief support now, with questions and answers, known issues and whom to call; then write `supportReady: true`.',
				};
			} else if (asksForBrief(handbook, document)) {
				const section = sectionsAskedOf(document, handbook.config).find(({ title }) => title === 'Support brief');
				const isWritten = section && headingOf(document, section) !== undefined;
				if (supportReady && (isWritten || !section || !document.hasBody)) continue;
				yield {
					document,
					at: { field: supportReady ? ['supportReady'] : ['type'] },
					message: supportReady
						? 'Missing section `Support brief`, expected it where support is said to be ready'
						: 'Missing `supportReady`, expected it in a release that is out',
					help: supportReady
						? `Add \`## Support brief\`: ${section!.asks}`
						: 'Brief support and write `supportReady: true`.',
				};
			}
		}
	},
};

/** Where many people work on a product, those who answer for it have not written it. */
const asksForBrief = ({ config }: Handbook, { fields }: Shaped<'release'>): boolean =>
	(config.profile.size === 'organisation' || config.profile.risk === 'regulated') &&
	fields.status === 'released' &&
	askedAbout.includes(fields.type);
