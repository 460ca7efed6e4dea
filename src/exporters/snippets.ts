import type { Component } from '../../schemas/components/component.ts';
import { components } from '../../schemas/components/index.ts';
import type { KindName } from '../../schemas/index.ts';
import { kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { scaffold } from '../core/scaffold.ts';

interface Snippet {
	scope: string;
	prefix: string[];
	description: string;
	body: string[];
}

/** Snippets for VS Code: one for each component of a body (`<Step`), one for each kind of document (`rollbook-runbook`). */
export function snippets(): Record<string, Snippet> {
	const made: Record<string, Snippet> = {};
	for (const { name, description, example } of components as readonly Component[]) {
		const body = withStops(example, /(=")([^"]*)(?=")/);
		made[`<${name}>`] = { scope: 'mdx,markdown', prefix: [`<${name}`, name], description, body };
	}
	for (const kind of kinds as unknown as Kind<KindName>[]) {
		const { name, label, description } = kind;
		made[label] = { scope: 'mdx,markdown', prefix: [`rollbook-${name}`], description, body: documentBody(kind) };
	}
	return made;
}

/** A new document: each field a stop, with the words to choose from where they are listed. */
function documentBody(kind: Kind<KindName>): string[] {
	const [, front = '', body = ''] = /^---\n([\s\S]*?)(---\n[\s\S]*)$/.exec(scaffold(kind, {})) ?? [];
	const fields = withStops(front.trimEnd(), /^(\s*(?:- |[A-Za-z]+: ))(.*\S.*)$/, (line) => {
		const field = kind.schema.shape[line.split(':')[0] as 'tags'] as { options?: string[] } | undefined;
		return field?.options;
	});
	return ['---', ...fields, ...body.trimEnd().split('\n').map(literal), '$0'];
}

/** Lines in which the second group of each match is a stop, numbered through. */
function withStops(text: string, pattern: RegExp, wordsOf: (line: string) => string[] | undefined = () => undefined) {
	let stop = 0;
	return text.split('\n').map((line) => {
		const words = wordsOf(line);
		const pieces: string[] = [];
		let from = 0;
		for (const match of line.matchAll(new RegExp(pattern, 'g'))) {
			const [, before = '', value = ''] = match;
			const at = match.index + before.length;
			const filling = words
				? `|${[...new Set([value, ...words])].join(',')}|`
				: `:${literal(value).replaceAll('}', '\\}')}`;
			pieces.push(literal(line.slice(from, at)), `\${${++stop}${filling}}`);
			from = at + value.length;
		}
		return `${pieces.join('')}${literal(line.slice(from))}`;
	});
}

/** A text of which the editor makes no variable. */
const literal = (text: string): string => text.replace(/[\\$]/g, '\\$&');
