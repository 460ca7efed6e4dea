import { type HandbookConfig, handbookSchema } from '../../schemas/handbook.ts';
import { kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import type { Finding } from './finding.ts';
import { type FieldPath, type FrontMatter, parseYaml, placeOfField } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { unfitAddress } from './old-address.ts';
import { isOwnName } from './own-addresses.ts';
import type { Span } from './place.ts';
import { shapeOf, valueAt } from './shape.ts';
import { withoutEndSlashes } from './slashes.ts';
import { configFile } from './source-file.ts';

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
	const unknownRules = (path: FieldPath) =>
		Object.keys((valueAt(frontMatter.data, path) ?? {}) as object)
			.filter((id) => !ruleIds.includes(id))
			.map((id) => unknownRule(placeOfField(frontMatter, [...path, id], 'key'), id, ruleIds));
	const foreignFolder = (folder: string, path: FieldPath) =>
		isBelow(folder)
			? []
			: [
					finding(
						placeOfField(frontMatter, path),
						`Unexpected folder \`${folder}\`, expected one below the content folder`,
						'Write a path without `..`, such as editions/2025.',
					),
				];
	findings.push(...unknownRules(['severities']));
	for (const [index, { kind }] of fields.sections.entries()) {
		if (kinds.some(({ name }) => name === kind)) continue;
		const names = kinds.map(({ name }) => name);
		findings.push(
			finding(
				placeOfField(frontMatter, ['sections', index, 'kind']),
				`Unexpected kind \`${kind}\`, expected \`${nearest(kind, names) ?? names[0]}\``,
				`The kinds are ${names.join(', ')}.`,
			),
		);
	}
	for (const [index, { folder }] of fields.severitiesIn.entries()) {
		findings.push(
			...foreignFolder(folder, ['severitiesIn', index, 'folder']),
			...unknownRules(['severitiesIn', index, 'severities']),
		);
	}
	for (const [index, { address }] of fields.gone.entries()) {
		const expected = unfitAddress(address);
		if (expected === undefined) continue;
		const place = placeOfField(frontMatter, ['gone', index, 'address']);
		const message = `Unexpected address \`${address}\`, expected ${expected}`;
		findings.push(finding(place, message, 'Write the path that the page had, or take the entry out.'));
	}
	const editions: HandbookConfig['editions'] = [];
	for (const [index, { id, folder }] of fields.editions.entries()) {
		const taken = reserved.has(id) || isOwnName(id) || fields.editions.findIndex((other) => other.id === id) < index;
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
		findings.push(...foreignFolder(folder, ['editions', index, 'folder']));
		const other = editions.find((each) => overlap(each.folder, folder));
		if (other) {
			const place = placeOfField(frontMatter, ['editions', index, 'folder']);
			const message = `Unexpected folder \`${folder}\`, expected one apart from that of edition ${other.id}`;
			findings.push(finding(place, message, 'Give each edition a folder of its own, beside those of the others.'));
		} else if (isBelow(folder)) editions.push(fields.editions[index]!);
	}
	return { config: { ...(fields as HandbookConfig), editions }, findings, frontMatter };
}

/** First parts of addresses that the kinds have. */
const reserved = new Set([...kinds.flatMap((kind: Kind) => [kind.folder, (kind.route ?? kind.folder).split('/')[0]!])]);

/** Whether one of two folders lies in the other. */
function overlap(a: string, b: string): boolean {
	const [left, right] = [`${withoutEndSlashes(a)}/`, `${withoutEndSlashes(b)}/`];
	return left.startsWith(right) || right.startsWith(left);
}

/** Longer than this is no path anywhere. */
const longestPath = 1000;
/** Whether a path leads nowhere but down. */
const isBelow = (path: string): boolean => path.length <= longestPath && folderBelow.test(path);

const folderBelow = /^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\:]+$/;

function unknownRule(place: Span, id: string, ruleIds: readonly string[]): Finding {
	const near = nearest(id, ruleIds);
	return finding(
		place,
		`Unexpected rule \`${id}\`, expected ${near ? `\`${near}\`` : 'the id of one'}`,
		'Take it out, or write the id as `rollbook explain` lists it.',
	);
}

const finding = (span: Span, message: string, help: string): Finding => ({
	rule: 'handbook-config',
	severity: 'error',
	place: { file: configFile, ...span },
	message,
	help,
	related: [],
});
