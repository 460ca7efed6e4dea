import type { HandbookConfig } from '../../schemas/handbook.ts';
import { type FieldsOf, type KindName, kinds } from '../../schemas/index.ts';
import { keyOf } from './address.ts';
import { type Document, isOf } from './document.ts';
import type { Fault } from './fault.ts';
import { compareText, type Finding } from './finding.ts';
import { perObject } from './per-object.ts';
import { type Reference, referencesOf } from './reference.ts';
import { withServiceDefaults } from './service-defaults.ts';
import { configFile } from './source-file.ts';
import { naturalOrder } from './version.ts';

/** A document whose front matter fits its kind. */
export type Shaped<K extends KindName = KindName> = Document<K> & { fields: FieldsOf<K> };

/** A file or a folder, by its path, that is no document; with the fault where it could not be read. */
export interface Stray {
	file: string;
	fault?: Fault;
}

/** A handbook: its documents, each at its seat, and what they say of each other. */
export interface Handbook {
	config: HandbookConfig;
	/** What is wrong with `handbook.yaml`. */
	configFindings: Finding[];
	/** The frozen edition that this is; undefined for the current one. */
	edition?: HandbookConfig['editions'][number];
	/** The frozen editions, the newest first; an edition has none itself. */
	editions: readonly Handbook[];
	/** `handbook.yaml`, to report on it as on a document. */
	configSource: Pick<Document, 'file' | 'frontMatter' | 'fields'>;
	/** Every document, by kind, then id, then language. */
	documents: readonly Document[];
	/** What lies where no kind is at home: Markdown files, and what could not be read. */
	strays: readonly Stray[];
	/** Paths of the images that bodies may show. */
	images: ReadonlySet<string>;
	/** The documents of a kind that fit it, in natural order of their ids. */
	all<K extends KindName>(kind: K): Shaped<K>[];
	/** Whether there is a document of that name, fitting or not. */
	find(kind: KindName, id: string, locale?: string): Document | undefined;
	/** The document of that name, if it fits its kind. */
	get<K extends KindName>(kind: K, id: string | undefined): Shaped<K> | undefined;
	/** What a document says of others. */
	references(document: Document): readonly Reference[];
	/** What others say of a document. */
	backlinks(document: Document): readonly Reference[];
}

const kindOrder = new Map<string, number>(kinds.map(({ name }, index) => [name, index]));

const noConfigSource = { file: configFile, frontMatter: { data: {}, yaml: '' }, fields: undefined };

/** Of a document that is seated again in the next reading of a handbook, they are the same. */
const referencesOnce = perObject(referencesOf);

/** Gives each document its seat, and draws the references both ways. */
export function seat(
	parts: Pick<Handbook, 'config' | 'configFindings' | 'edition' | 'strays' | 'images'> &
		Partial<Pick<Handbook, 'editions' | 'configSource'>> & { documents: Document[] },
): Handbook {
	const documents = parts.documents
		.map((document) => withServiceDefaults(document, parts.config))
		.sort(
			(a, b) =>
				kindOrder.get(a.kind)! - kindOrder.get(b.kind)! ||
				naturalOrder(a.id, b.id) ||
				compareText(a.locale ?? '', b.locale ?? '') ||
				compareText(a.file, b.file),
		);
	const byKey = new Map<string, Document>();
	for (const document of documents) if (!byKey.has(document.key)) byKey.set(document.key, document);
	const shaped = new Map<KindName, Document[]>();
	for (const document of documents) {
		if (document.fields === undefined) continue;
		const list = shaped.get(document.kind);
		if (list) list.push(document);
		else shaped.set(document.kind, [document]);
	}
	const references = new Map(documents.map((document) => [document, referencesOnce(document)]));
	const backlinks = new Map<Document, Reference[]>();
	for (const list of references.values()) {
		for (const reference of list) {
			const target = byKey.get(keyOf(reference.to.kind, reference.to.id, reference.to.locale));
			if (!target || target === reference.from) continue;
			const known = backlinks.get(target);
			if (known) known.push(reference);
			else backlinks.set(target, [reference]);
		}
	}
	const find = (kind: KindName, id: string, locale?: string) => byKey.get(keyOf(kind, id, locale));
	return {
		editions: [],
		configSource: noConfigSource,
		...parts,
		documents,
		find,
		all: <K extends KindName>(kind: K) => (shaped.get(kind) ?? []) as unknown as Shaped<K>[],
		get: <K extends KindName>(kind: K, id: string | undefined) => {
			const document = id === undefined ? undefined : find(kind, id);
			return document && isOf(document, kind) ? document : undefined;
		},
		references: (document) => references.get(document) ?? [],
		backlinks: (document) => backlinks.get(document) ?? [],
	};
}
