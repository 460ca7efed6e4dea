import { isOf } from '../core/document.ts';
import type { DocumentRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Words that stand where a fallback should, and are none. */
const evasion = /^\W*(?:none|nothing|no|n\/?a|not (?:applicable|possible|needed))\W*$/i;
const isNone = (text: string): boolean => evasion.test(text) || (text.includes('-') && !/\w/.test(text));

const migration = (more: string) =>
	releaseExample('2.4.0', {
		status: 'planned',
		fields: `migrations:\n  - id: drop-old-amounts\n    store: payments-db\n    phase: migrate\n    reversible: false\n${more}`,
		plan: 'backups:\n  - store: payments-db\n',
	});

export const irreversibleNeedsFallback: DocumentRule = {
	id: 'irreversible-needs-fallback',
	group: 'data',
	scope: 'document',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' && risk === 'low' ? 'warning' : 'error'),
	asks: 'A database migration that cannot be undone says what is done instead to keep the data.',
	why: 'Code can be deployed again; a column that was dropped is gone, unless somebody thought of it before.',
	bad: migration(''),
	good: migration('    fallback: The column is renamed, and dropped 90 days later.\n'),
	*check(document) {
		if (!isOf(document, 'release') || document.fields.status === 'withdrawn') return;
		for (const [index, { id, reversible, fallback }] of document.fields.migrations.entries()) {
			if (reversible || (fallback !== undefined && !isNone(fallback))) continue;
			yield {
				document,
				at: { field: ['migrations', index, fallback === undefined ? 'reversible' : 'fallback'] },
				message:
					fallback === undefined
						? `Missing fallback for \`${id}\`, expected one for a migration that cannot be undone`
						: `Unexpected fallback \`${fallback}\` for \`${id}\`, expected how the data is kept`,
				help: 'Say how the data can still be had: renamed and dropped later, copied away, written to both forms for a while, behind a flag.',
			};
		}
	},
};
