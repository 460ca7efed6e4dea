import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { check } from './check.ts';
import { clockAt } from './clock.ts';
import type { Document } from './document.ts';
import { type DocumentReports, reportsOf } from './document-reports.ts';
import { type Handbook, seat } from './handbook.ts';
import { handbookOf } from './handbook-of-texts.ts';
import { Held } from './held.ts';
import { documentOf, sketchOf } from './sketch.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const example = Object.fromEntries(
	readdirSync(content, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => [file.slice(content.length + 1), readFileSync(file)]),
);
const world = () => ({ clock: clockAt(Date.UTC(2026, 10, 21, 12)) });
const crossed = <T>(data: T): T => JSON.parse(JSON.stringify(data));

/** The same handbook, each document as it comes back from a thread or a cache. */
function sketched(handbook: Handbook): { handbook: Handbook; known: Map<Document, DocumentReports> } {
	const known = new Map<Document, DocumentReports>();
	const documents = handbook.documents.map((document) => {
		const kept = documentOf(document, crossed(sketchOf(document)), () => document.source, new Held());
		known.set(kept, crossed(reportsOf(document, rules, handbook.config)));
		return kept;
	});
	return { handbook: seat({ ...handbook, documents }), known };
}

const verdicts = (handbook: Handbook) => {
	const { handbook: kept, known } = sketched(handbook);
	return {
		whole: check(handbook, rules, world()),
		kept: check(kept, rules, world(), (document) => known.get(document)),
		// `--fix` judges documents whose reports were not kept, because they are others
		askedAgain: check(kept, rules, world()),
	};
};

test.each([
	...rules.flatMap(({ id, bad, good }) => [[`${id}, bad`, bad] as const, [`${id}, good`, good] as const]),
	['the example handbook', example] as const,
])('%s: the same is found in documents whose trees were let go', (_, files) => {
	const { whole, kept, askedAgain } = verdicts(handbookOf(files));
	expect(kept).toEqual(whole);
	expect(askedAgain).toEqual(whole);
});

test.each([
	['all', Number.POSITIVE_INFINITY],
	['none', 0],
])('a document whose tree was let go is the same one, where %s of what is made of its sketch is held', (_, most) => {
	const held = new Held();
	held.keep(most);
	for (const document of handbookOf(example).documents) {
		const kept = documentOf(document, crossed(sketchOf(document)), () => document.source, held);
		const { outline, ...others } = kept;
		const { outline: whole, ...same } = document;
		expect(others).toEqual(same);
		expect(outline.headings).toHaveLength(whole.headings.length);
		held.keep(most);
		expect(outline.headings.map(({ node }) => node.position)).toEqual(whole.headings.map(({ node }) => node.position));
		expect(outline.links.map(({ url, definition }) => [url, definition])).toEqual(
			whole.links.map(({ url, definition }) => [url, definition]),
		);
		expect(outline.code.map(({ value }) => value)).toEqual(whole.code.map(({ value }) => value));
		expect(outline.components.map(({ node, parents }) => [node.children, parents])).toEqual(
			whole.components.map(({ node, parents }) => [node.children, parents]),
		);
	}
});
