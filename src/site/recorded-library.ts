import type { KindName } from '../../schemas/index.ts';
import type { Document } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';
import { note } from '../core/recording.ts';
import type { Library } from './library.ts';

/** What stands in the path of a document: who has the document knows it. */
const seated: ReadonlySet<string | symbol> = new Set(['kind', 'id', 'locale', 'key', 'file']);

/** Stands in pages where the stamp goes: a comment, which no text of a document can become. */
export const stampPlace = '<!--rollbook-stamp-->';

const originals = new WeakMap<object, object>();

/** What a recorded handbook or document stands for. */
export const originalOf = <T extends object>(each: T): T => (originals.get(each) as T | undefined) ?? each;

/** The name of a recorded document within the library; undefined for what is none. */
const names = new WeakMap<object, string>();
export const nameOf = (document: object): string | undefined => names.get(document);

/** The same library, which notes what is asked of it (`recording.ts`). What it answers is the same. */
export function recordedLibrary(library: Library): Library {
	const current = recordedHandbook(library.current);
	return {
		current,
		editions: library.editions.map(recordedHandbook),
		base: library.base,
		clock: {
			hasPassed(instant) {
				note('passed', String(instant));
				return library.clock.hasPassed(instant);
			},
			today(zone) {
				note('today', zone);
				return library.clock.today(zone);
			},
		},
		assets: library.assets,
		stamp: stampPlace,
		get now() {
			note('now');
			return library.now;
		},
		get findings() {
			note('findings');
			return library.findings;
		},
		commits(handbook, document) {
			note('commits', handbook.edition?.id ?? '', document.file);
			return library.commits(originalOf(handbook), originalOf(document));
		},
		html(handbook, document) {
			note('html', handbook.edition?.id ?? '', document.file);
			return library.html(originalOf(handbook), originalOf(document));
		},
		htmlKey: (handbook, document) => library.htmlKey(originalOf(handbook), originalOf(document)),
	};
}

/** One for each: an edition is met as one of the library, and as one of the current handbook. */
const recordings = new WeakMap<Handbook, Handbook>();

function recordedHandbook(handbook: Handbook): Handbook {
	const recorded = recordings.get(handbook) ?? recordHandbook(handbook);
	recordings.set(handbook, recorded);
	return recorded;
}

function recordHandbook(handbook: Handbook): Handbook {
	const edition = handbook.edition?.id ?? '';
	const known = new Map<Document, Document>();
	const seat = <D extends Document | undefined>(document: D): D => {
		if (!document) return document;
		let found = known.get(document);
		if (!found) {
			found = recordedDocument(document, edition);
			known.set(document, found);
		}
		return found as D;
	};
	const documents = handbook.documents.map(seat);
	const byKind = new Map<KindName, Document[]>();
	const recorded: Handbook = {
		config: handbook.config,
		...(handbook.edition ? { edition: handbook.edition } : {}),
		editions: handbook.editions.map(recordedHandbook),
		get documents() {
			note('documents', edition);
			return documents;
		},
		get configFindings() {
			note('folder', edition);
			return handbook.configFindings;
		},
		get configSource() {
			note('folder', edition);
			return handbook.configSource;
		},
		get strays() {
			note('folder', edition);
			return handbook.strays;
		},
		get images() {
			note('folder', edition);
			return handbook.images;
		},
		all<K extends KindName>(kind: K) {
			note('all', edition, kind);
			const list = byKind.get(kind) ?? handbook.all(kind).map(seat);
			byKind.set(kind, list);
			return list as never;
		},
		find(kind, id, locale) {
			note('find', edition, kind, id, ...(locale ? [locale] : []));
			return seat(handbook.find(kind, id, locale));
		},
		get(kind, id) {
			if (id === undefined) return undefined;
			note('get', edition, kind, id);
			return seat(handbook.get(kind, id)) as never;
		},
		references: (document) => references('references', document),
		backlinks: (document) => references('backlinks', document),
	};
	const references = (side: 'references' | 'backlinks', document: Document) => {
		note(side, edition, document.file);
		return handbook[side](originalOf(document)).map((reference) => ({
			from: seat(reference.from),
			to: reference.to,
			written: reference.written,
			get by() {
				note('document', edition, reference.from.file, 'outline');
				return reference.by;
			},
		}));
	};
	originals.set(recorded, handbook);
	return recorded;
}

function recordedDocument(document: Document, edition: string): Document {
	const recorded = new Proxy(document, {
		get(target, property) {
			if (!seated.has(property)) note('document', edition, target.file, String(property));
			return Reflect.get(target, property, target);
		},
	});
	originals.set(recorded, document);
	names.set(recorded, `${edition}\0${document.file}`);
	return recorded;
}
