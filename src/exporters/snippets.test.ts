import { expect, test } from 'vitest';
import type { Component } from '../../schemas/components/component.ts';
import { components } from '../../schemas/components/index.ts';
import { kinds } from '../../schemas/index.ts';
import { scaffold } from '../core/scaffold.ts';
import { snippets } from './snippets.ts';

/** What an editor writes if every stop is taken as it is (TextMate syntax). */
const written = (body: string[]): string =>
	body
		.join('\n')
		.replace(/(?<!\\)\$\{\d+(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^,|\\])*)[^}]*\|)\}/g, '$1$2')
		.replace(/(?<!\\)\$0$/, '')
		.replace(/\\([\\$}])/g, '$1');

const made = snippets();

test('there is one for each component and each kind', () => {
	expect(Object.keys(made)).toHaveLength(components.length + kinds.length);
});

test.each(components as readonly Component[])('$name is written as in its example', ({ name, example }) => {
	expect(written(made[`<${name}>`]!.body)).toBe(example);
});

test.each(kinds as unknown as (typeof kinds)[0][])('$name is written as `rollbook new` writes it', (kind) => {
	expect(written(made[kind.label]!.body).trimEnd()).toBe(scaffold(kind as never, {}).trimEnd());
});

test('lists of words are choices, the one that fits the sections first', () => {
	expect(made.Release!.body).toContain('type: \u0024{3|hotfix,feature,security,preview,lts|}');
});
