import { createHash } from 'node:crypto';
import type { KindName } from '../../schemas/index.ts';
import type { Document } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { memoNamed } from '../core/memo.ts';
import { type Fact, partsOf, unrecorded } from '../core/recording.ts';
import { digestOfText } from '../core/text-digest.ts';
import type { Library } from './library.ts';
import { nameOf } from './recorded-library.ts';

/**
 * What a fact is in a library, as a digest; undefined where that cannot be told any more. `library` is the one itself,
 * `recorded` the same as pages see it, to ask their memos.
 */
export function factsOf(library: Library, recorded: Library): (fact: Fact) => string | undefined {
	const handbooks = new Map([library.current, ...library.editions].map((each) => [each.edition?.id ?? '', each]));
	const seen = new Map([recorded.current, ...recorded.editions].map((each) => [each.edition?.id ?? '', each]));
	const files = new Map(
		[...handbooks].map(([id, { documents }]) => [id, new Map(documents.map((each) => [each.file, each]))]),
	);
	const known = new Map<Fact, string | undefined>();
	const answer = ([what, id = '', ...asked]: string[]): string | undefined => {
		if (what === 'now') return String(library.now);
		if (what === 'findings') return digestOfText(JSON.stringify(library.findings));
		if (what === 'passed') return String(library.clock.hasPassed(Number(id)));
		if (what === 'today') return library.clock.today(id);
		const handbook = handbooks.get(id);
		if (!handbook) return undefined;
		if (what === 'memo') {
			const memo = memoNamed(asked[0]!);
			return memo && unrecorded(() => digestOfValue(memo(seen.get(id)!)));
		}
		if (what === 'documents') return digestOfText(filesOf(handbook.documents));
		if (what === 'all') return digestOfText(filesOf(handbook.all(asked[0] as KindName)));
		if (what === 'find') return handbook.find(asked[0] as KindName, asked[1]!, asked[2])?.file ?? '';
		if (what === 'get') return handbook.get(asked[0] as KindName, asked[1]!)?.file ?? '';
		if (what === 'folder') return digestOfFolder(handbook);
		const document = files.get(id)!.get(asked[0]!);
		if (!document) return undefined;
		if (what === 'document') return digestOfPart(document, asked[1]!);
		if (what === 'commits') return JSON.stringify(library.commits(handbook, document)) ?? '';
		if (what === 'html') return library.htmlKey(handbook, document);
		if (what === 'references' || what === 'backlinks')
			return digestOfList(handbook[what](document).map(({ from, to, written }) => [from.file, to, written]));
		throw new Error(`A page asked for ${what}, of which no digest is made.`);
	};
	return (fact) => {
		if (!known.has(fact)) known.set(fact, answer(partsOf(fact)));
		return known.get(fact);
	};
}

/** Most lists that pages ask for are empty: of ten thousand documents, this is worth its line. */
const digestOfList = (list: readonly unknown[]): string => (list.length ? digestOfText(JSON.stringify(list)) : '');
const filesOf = (documents: readonly Document[]): string => documents.map(({ file }) => file).join('\n');

const digestOfFolder = ({ strays, images, configFindings, configSource }: Handbook): string =>
	digestOfText(JSON.stringify([strays, [...images], configFindings, configSource.frontMatter.yaml]));

/** Fields may hold defaults from `handbook.yaml`; of the rest, what was written decides. */
function digestOfPart(document: Document, part: string): string {
	if (part === 'faults' || part === 'issues') return digestOfList(document[part]);
	return part === 'fields' ? digestOfText(JSON.stringify(document.fields) ?? '') : document.digest;
}

/** Of a document with all that it says itself. */
export const documentDigest = (document: Document): string =>
	digestOfText(
		[document.digest, ...['fields', 'faults', 'issues'].map((part) => digestOfPart(document, part))].join(' '),
	);

/** Of a plain value. A document is in it by its name: what is read of it is a fact of its own. */
export function digestOfValue(value: unknown): string {
	const digest = createHash('sha256');
	const visit = (each: unknown): void => {
		if (each === null || typeof each !== 'object') {
			if (typeof each === 'function') throw new Error('A memo has to be plain, and holds a function.');
			const text = String(each);
			digest.update(`${typeof each} ${text.length}:${text}`);
			return;
		}
		const name = nameOf(each);
		if (name !== undefined) digest.update(`document ${name.length}:${name}`);
		else if (Array.isArray(each)) visitAll('list', each);
		else if (each instanceof Set) visitAll('set', [...each]);
		else if (each instanceof Map) visitAll('map', [...each].flat());
		else if (Object.getPrototypeOf(each) === Object.prototype) visitAll('object', Object.entries(each).flat());
		else throw new Error(`A memo has to be plain, and holds a ${each.constructor.name}.`);
	};
	const visitAll = (what: string, parts: readonly unknown[]): void => {
		digest.update(`${what} ${parts.length}:`);
		for (const part of parts) visit(part);
	};
	visit(value);
	return digest.digest('base64').slice(0, 22);
}
