import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { seatOf } from '../core/address.ts';
import { type Document, readDocument } from '../core/document.ts';
import { isComment } from '../core/syntax-tree.ts';
import type { Draft } from './draft.ts';
import { markBareAddresses } from './markdown/bare-addresses.ts';
import { plainParagraph } from './markdown/headings.ts';
import { printRestrictedMdx } from './markdown/print.ts';
import type { ForeignRunbook } from './read-foreign.ts';

type Written = Pick<Draft, 'text' | 'todo'>;

/** The heading under which front matter without a field of ours is kept. */
const details = 'Imported details';
const keptWhole =
	'The text could not be translated for certain, and stands as it was in a code block: bring it over by hand.';

/**
 * The file of a draft. It is read the way that the handbook reads it; should it not pass, the original is kept whole in a
 * code block instead. `lost` are the addresses that lead nowhere.
 */
export function writeDraft(runbook: ForeignRunbook, path: string, lost: readonly string[]): Written {
	const todo = todoOf(runbook, lost);
	if (!runbook.unread) {
		const text = fileOf(runbook, path, runbook.tree);
		if (text !== undefined) return { text, todo };
	}
	const asItWas: Root = {
		type: 'root',
		children: [
			plainParagraph('The original, as it was:') as Root['children'][number],
			{ type: 'code', lang: 'markdown', value: runbook.markdown.replace(/\n$/, '') },
		],
	};
	return { text: frontMatterOf(runbook) + print(withDetails(runbook, asItWas)), todo: [keptWhole, ...todo] };
}

function fileOf(runbook: ForeignRunbook, path: string, tree: Root): string | undefined {
	try {
		const text = frontMatterOf(runbook) + print(withDetails(runbook, tree));
		return passes(readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!)) ? text : undefined;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** Read without a fault, and nothing in it but Markdown, comments and the one component that an import makes. */
const passes = ({ faults, issues, outline }: Document): boolean =>
	faults.length === 0 &&
	issues.length === 0 &&
	outline.expressions.every(isComment) &&
	outline.components.every(({ node }) => node.name === 'Details');

function print(tree: Root): string {
	markBareAddresses(tree);
	const body = printRestrictedMdx(tree);
	return body.trim() === '' ? '' : `\n${body}`;
}

function withDetails({ frontMatter, fields }: ForeignRunbook, { children }: Root): Root {
	const rest = frontMatter.without(fields.taken);
	if (!rest) return { type: 'root', children };
	return {
		type: 'root',
		children: [
			...children,
			{ type: 'heading', depth: 2, children: [{ type: 'text', value: details }] },
			{ type: 'code', ...rest },
		],
	};
}

function frontMatterOf({
	kind,
	title,
	type,
	alerts,
	fields: { summary, tags, aliases, severity },
}: ForeignRunbook): string {
	const known = {
		title,
		...(summary ? { summary } : {}),
		...(kind === 'runbook' ? { type } : {}),
		...(severity ? { severity } : {}),
		...(alerts.length ? { alerts } : {}),
		...(tags.length ? { tags } : {}),
		...(aliases.length ? { aliases } : {}),
	};
	return `---\n${stringify(known, { lineWidth: 0 })}---\n`;
}

function todoOf(
	{ kind, type, alerts, missing, fields, frontMatter }: ForeignRunbook,
	lost: readonly string[],
): string[] {
	const hints = Object.entries(frontMatter.fields).filter(
		([name, value]) => /owner|team|slack|contact|maintainer/i.test(name) && typeof value === 'string' && value,
	);
	const hint = hints.length
		? `; the original says ${hints.map(([name, value]) => `${name}: ${value}`).join(', ')}`
		: '';
	const links = new Set(lost);
	return [
		`Name the team that keeps it true (\`owner\`)${hint}.`,
		...(kind === 'runbook' ? ['Name the services that it is about (`services`).'] : []),
		...(kind === 'runbook' && type === 'alert' && alerts.length === 0
			? ['Name the alerts that lead to it (`alerts`).']
			: []),
		...missing.map(({ title, asks }) => `Add the section ${title}: ${asks}`),
		...(links.size
			? [
					`Bring over or replace what ${links.size === 1 ? 'this address' : 'these addresses'} led to: ${[...links].join(', ')}.`,
				]
			: []),
		...(frontMatter.without(fields.taken)
			? [`Look through ${details} at the end, and take out what is of no use.`]
			: []),
	];
}
