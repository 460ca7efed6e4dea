import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import { seatOf } from '../core/address.ts';
import { configFile, readConfig } from '../core/config.ts';
import { type Document, readDocument } from '../core/document.ts';
import { type Handbook, seat } from '../core/handbook.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import type { SourceFile } from '../core/source-file.ts';
import { readContentFolder } from './content-folder.ts';
import type { ParseGuard } from './parse-guard.ts';

/** All that a content folder holds: the current handbook, its frozen editions, and the images of each. */
export interface HandbookFolder {
	current: Handbook;
	editions: Handbook[];
	/** The path of each image below the content folder, and where it is. */
	images: Map<string, string>;
	/** The text of `handbook.yaml`, if there is one. */
	configText: string | undefined;
}

/** A document that was read before, to be taken again if its bytes are the same. */
export type DocumentMemory = Map<string, { bytes: Uint8Array; document: Document }>;

/** Reads a content folder: its `handbook.yaml`, then every document, then the editions that it names. */
export function openHandbook(
	root: string,
	guard: ParseGuard,
	ruleIds: readonly string[],
	memory: DocumentMemory = new Map(),
): HandbookFolder {
	const file = join(root, configFile);
	const found = lstatSync(file, { throwIfNoEntry: false });
	const text = found?.isFile() ? readFileSync(file, 'utf8') : undefined;
	const { config, findings, frontMatter } = readConfig(text, basename(resolve(root)), ruleIds);
	if (found && !found.isFile())
		findings.push(
			configFinding(
				`Unexpected kind of file, expected a regular file ${configFile}`,
				'Put the text itself there; links are not followed.',
			),
		);
	const editions = config.editions.filter(({ folder }) => isFolderBelow(root, folder));
	for (const edition of config.editions) {
		if (!editions.includes(edition)) findings.push(missingEdition(edition));
	}
	const images = new Map<string, string>();
	const read = (folder: string, except: string[], more: Partial<Pick<Handbook, 'edition' | 'editions'>>): Handbook => {
		const content = readContentFolder(join(root, folder), except);
		const prefix = folder ? `${folder}/` : '';
		for (const [path, place] of content.images) images.set(prefix + path, place);
		const documents: Document[] = [];
		const strays: string[] = [];
		for (const each of content.files) {
			const seatOfFile = seatOf(each.path);
			if (!seatOfFile) strays.push(each.path);
			else documents.push(remembered(memory, prefix, each, () => readGuarded(guard, prefix, each, seatOfFile)));
		}
		guard.leave();
		return seat({
			config,
			configFindings: more.edition ? [] : findings,
			configSource: { file: configFile, frontMatter, fields: undefined },
			strays,
			documents,
			images: new Set(content.images.keys()),
			...more,
		});
	};
	const frozen = editions.map((edition) => read(withoutEndSlashes(edition.folder), [], { edition }));
	const except = config.editions.map(({ folder }) => withoutEndSlashes(folder));
	return { current: read('', except, { editions: frozen }), editions: frozen, images, configText: text };
}

function remembered(memory: DocumentMemory, prefix: string, file: SourceFile, read: () => Document): Document {
	if (!('bytes' in file)) return read();
	const known = memory.get(prefix + file.path);
	if (known && Buffer.compare(known.bytes, file.bytes) === 0) return known.document;
	const document = read();
	memory.set(prefix + file.path, { bytes: file.bytes, document });
	return document;
}

function readGuarded(
	guard: ParseGuard,
	prefix: string,
	file: SourceFile,
	seatOfFile: NonNullable<ReturnType<typeof seatOf>>,
): Document {
	if (guard.isDeadly(prefix + file.path)) {
		return readDocument({ path: file.path, refused: 'unreadable', detail: 'the parser breaks down on it' }, seatOfFile);
	}
	guard.enter(prefix + file.path);
	return readDocument(file, seatOfFile);
}

/** Whether it is a folder, reached without any link on the way. */
const isFolderBelow = (root: string, folder: string): boolean => {
	const path = join(root, folder);
	if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
	return realpathSync(path) === join(realpathSync(root), withoutEndSlashes(folder));
};

const missingEdition = ({ id, folder }: HandbookConfig['editions'][number]): Handbook['configFindings'][number] =>
	configFinding(
		`Missing folder ${folder}, expected the documents of edition ${id}`,
		'Put a copy of the content folder there (no link), or take the edition out of handbook.yaml.',
	);

const configFinding = (message: string, help: string): Handbook['configFindings'][number] => ({
	rule: 'handbook-config',
	severity: 'error',
	place: { file: configFile, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
	message,
	help,
	related: [],
});
