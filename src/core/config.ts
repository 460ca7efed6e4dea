import { type HandbookConfig, handbookSchema } from '../../schemas/handbook.ts';
import { kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import type { Finding } from './finding.ts';
import { type FrontMatter, parseYaml, placeOfField } from './front-matter.ts';
import { nearest } from './nearest.ts';
import type { Span } from './place.ts';
import { shapeOf } from './shape.ts';

export const configFile = 'handbook.yaml';

/**
 * The text of `handbook.yaml` to its values and what is wrong with it. Where it cannot be used, the defaults hold, so
 * that documents are checked all the same. `undefined` is a handbook without the file.
 */
export function readConfig(
	text: string | undefined,
	name: string,
	ruleIds: readonly string[],
): { config: HandbookConfig; findings: Finding[]; frontMatter: FrontMatter } {
	const fallback = handbookSchema.parse({ name });
	if (text === undefined) return { config: fallback, findings: [], frontMatter: { data: {}, yaml: '' } };
	const parsed = parseYaml(text);
	if ('fault' in parsed) {
		const { span, message, help } = parsed.fault;
		return { config: fallback, findings: [finding(span, message, help)], frontMatter: { data: {}, yaml: '' } };
	}
	const { frontMatter } = parsed;
	const { fields, issues } = shapeOf(handbookSchema, frontMatter.data);
	const findings = issues.map(({ path, unknownKey, message, help }) =>
		finding(
			placeOfField(frontMatter, path, unknownKey ? 'key' : 'value'),
			message.replace('the front matter', configFile),
			help,
		),
	);
	if (!fields) return { config: fallback, findings, frontMatter };
	for (const id of Object.keys(fields.severities)) {
		if (ruleIds.includes(id)) continue;
		const near = nearest(id, ruleIds);
		const place = placeOfField(frontMatter, ['severities', id], 'key');
		findings.push(
			finding(
				place,
				`Unexpected rule \`${id}\`, expected ${near ? `\`${near}\`` : 'the id of one'}`,
				'Take it out, or write the id as `rollbook explain` lists it.',
			),
		);
	}
	for (const [index, { id, folder }] of fields.editions.entries()) {
		const taken = reserved.has(id) || fields.editions.findIndex((other) => other.id === id) < index;
		if (taken) {
			const place = placeOfField(frontMatter, ['editions', index, 'id']);
			findings.push(
				finding(
					place,
					`Unexpected id \`${id}\`, expected one that is not taken`,
					'It is the first part of an address, and there is one of that name already. Choose another, such as a year.',
				),
			);
		}
		if (!/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\:]+$/.test(folder)) {
			const place = placeOfField(frontMatter, ['editions', index, 'folder']);
			findings.push(
				finding(
					place,
					`Unexpected folder \`${folder}\`, expected one below the content folder`,
					'Write a path without `..`, such as editions/2025.',
				),
			);
		}
	}
	return { config: fields as HandbookConfig, findings, frontMatter };
}

/** First parts of addresses that the site has for itself. */
const reserved = new Set([
	...kinds.flatMap((kind: Kind) => [kind.folder, (kind.route ?? kind.folder).split('/')[0]!]),
	...[
		'status',
		'calendar',
		'search',
		'editions',
		'alerts',
		'write',
		'rules',
		'feeds',
		'api',
		'pagefind',
		'assets',
		'media',
		'diagrams',
	],
]);

const finding = (span: Span, message: string, help: string): Finding => ({
	rule: 'handbook-config',
	severity: 'error',
	place: { file: configFile, ...span },
	message,
	help,
	related: [],
});
