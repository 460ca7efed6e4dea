import { withArticle } from '../../schemas/fields/article.ts';
import { kindNamed } from '../../schemas/index.ts';
import { whenInWords } from '../core/asked.ts';
import { missingFields } from '../core/asked-fields.ts';
import { saidOf } from '../core/field-walk.ts';
import type { FieldPath } from '../core/front-matter.ts';
import type { DocumentRule } from '../core/rule.ts';
import { releaseText } from './examples.ts';

const approval = (evidence: string) => ({
	'handbook.yaml':
		'name: Parcelway\nprofile:\n  size: team\n  risk: standard\n  cadence: scheduled\n  changeControl: approval\n',
	'releases/2.4.0.mdx': releaseText(
		`approvals:\n  - role: qa\n    by: qa-lead\n    decision: approved\n${evidence}verification:\n  - check: Refund twice\n    kind: manual\n    result: passed\n`,
	),
	'rollback-plans/2.4.0.mdx':
		'---\ntitle: Roll back\nrelease: 2.4.0\ngranularity: service\n---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\nC.\n\n## Validate\n\nD.\n\n## Communicate\n\nE.\n',
});

export const requiredFields: DocumentRule = {
	id: 'required-fields',
	group: 'document',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : 'warning'),
	asks: 'A document has the fields that its handbook’s profile, and its own type and status, ask of it.',
	why: 'What a planned release may leave open, one that users have may not; and what one person remembers, an auditor has to read.',
	bad: approval(''),
	good: approval('    at: 2026-11-13T16:20:00+01:00\n'),
	*check(document, { profile }) {
		for (const { path, reason, field } of missingFields(document, profile)) {
			const { description = '', examples } = saidOf(field);
			const example = (examples as unknown[] | undefined)?.[0];
			yield {
				document,
				at: placeOf(path),
				message: `Missing field \`${path.join('.')}\`, expected in ${withArticle(kindNamed(document.kind)!.label.toLowerCase())} ${whenInWords([reason])}`,
				help: `Add it. ${description}${typeof example === 'string' ? ` For example: ${example}` : ''}`,
			};
		}
	},
};

/** The group that lacks it: its key, or the item of a list; of a field of the document itself, the title. */
function placeOf(path: FieldPath): { field: FieldPath; part?: 'key' } {
	const group = path.slice(0, -1);
	if (group.length === 0) return { field: ['title'] };
	return typeof group.at(-1) === 'string' ? { field: group, part: 'key' } : { field: group };
}
