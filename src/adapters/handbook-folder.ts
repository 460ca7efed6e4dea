import { lstatSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import { seatOf } from '../core/address.ts';
import { readConfig } from '../core/config.ts';
import { decode } from '../core/decode.ts';
import type { Fault } from '../core/fault.ts';
import type { Finding } from '../core/finding.ts';
import { type Handbook, type Stray, seat } from '../core/handbook.ts';
import { firstPoint } from '../core/place.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import { configFile, renamed } from '../core/source-file.ts';
import type { DocumentReader, SeatedFile } from './document-reader.ts';
import type { HandbookBytes } from './handbook-bytes.ts';

/** All that a content folder holds: the current handbook, its frozen editions, and the images of each. */
export interface HandbookFolder {
	current: Handbook;
	editions: Handbook[];
	/** The path of each image below the content folder, and where it is. */
	images: Map<string, string>;
	/** The text of `handbook.yaml`, if there is one. */
	configText: string | undefined;
}

/** Makes of the bytes of a content folder its handbook: `handbook.yaml`, every document, the editions that it names. */
export async function openHandbook(
	bytes: HandbookBytes,
	reader: DocumentReader,
	ruleIds: readonly string[],
): Promise<HandbookFolder> {
	const { root, configText, configIsOdd, configFault, misnamedConfigs } = bytes;
	const { config, findings, frontMatter } = readConfig(configText, basename(resolve(root)), ruleIds);
	if (configIsOdd) findings.push(oddConfig);
	if (configFault) findings.push(configFinding(configFault));
	findings.push(...misnamedConfigs.map(misnamedConfig));
	const editions = config.editions.filter(({ folder }) => isFolderBelow(root, folder));
	for (const edition of config.editions) {
		if (!editions.includes(edition)) findings.push(missingEdition(edition));
	}
	const folders = config.editions.map(({ folder }) => prefixOf(folder));
	const parts = [
		partOf(bytes, { prefix: '', frozen: false }, (path) => !folders.some((folder) => path.startsWith(folder))),
		...editions.map(({ folder }) => partOf(bytes, { prefix: prefixOf(folder), frozen: true })),
	];
	const left = await reader.read(
		parts.flatMap(({ files }) => files),
		{
			profile: config.profile,
			sections: config.sections,
		},
	);
	const read = parts.map((part) => ({ ...part, documents: left.splice(0, part.files.length) }));
	const common = { config, configSource: { file: configFile, frontMatter, fields: undefined } };
	const [now, ...past] = read as [(typeof read)[number], ...typeof read];
	const frozen = past.map((part, index) => seat({ ...common, ...part, configFindings: [], edition: editions[index]! }));
	return {
		current: seat({ ...common, ...now, configFindings: findings, editions: frozen }),
		editions: frozen,
		images: new Map(parts.flatMap(({ places }) => [...places])),
		configText,
	};
}

/** What one handbook of a content folder is made of: the current one, or an edition. */
interface Part {
	files: SeatedFile[];
	strays: Stray[];
	/** The paths of its images, below its own folder. */
	images: Set<string>;
	/** The same below the content folder, and where they are. */
	places: Map<string, string>;
}

/** The files below a prefix that belong to it. */
function partOf(
	{ files, digests, images }: HandbookBytes,
	{ prefix, frozen }: { prefix: string; frozen: boolean },
	belongs: (path: string) => boolean = (path) => path.startsWith(prefix),
): Part {
	const part: Part = { files: [], strays: [], images: new Set(), places: new Map() };
	for (const file of files) {
		if (!belongs(file.path)) continue;
		const path = file.path.slice(prefix.length);
		if (seatOf(path))
			part.files.push({ file: renamed(file, path), path: file.path, digest: digests.get(file.path), frozen });
		else part.strays.push({ file: path, ...('refused' in file ? decode(file) : {}) });
	}
	for (const [path, place] of images) {
		if (!belongs(path)) continue;
		part.images.add(path.slice(prefix.length));
		part.places.set(path, place);
	}
	return part;
}

const prefixOf = (folder: string): string => `${withoutEndSlashes(folder)}/`;

/** Whether it is a folder, reached without any link on the way. */
const isFolderBelow = (root: string, folder: string): boolean => {
	const path = join(root, folder);
	try {
		if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
	} catch {
		// a part of it is too long for a name, or is a file
		return false;
	}
	return realpathSync(path) === join(realpathSync(root), withoutEndSlashes(folder));
};

const oddConfig = configFinding({
	message: `Unexpected kind of file, expected a regular file ${configFile}`,
	help: 'Put the text itself there; links are not followed.',
});

const misnamedConfig = (file: string): Finding =>
	configFinding({
		message: `Unexpected file ${file}, expected ${configFile}`,
		help: `Nothing in it is read. Rename it to ${configFile}, or take it away if that one says it all.`,
	});

const missingEdition = ({ id, folder }: HandbookConfig['editions'][number]): Finding =>
	configFinding({
		message: `Missing folder ${folder}, expected the documents of edition ${id}`,
		help: 'Put a copy of the content folder there (no link), or take the edition out of handbook.yaml.',
	});

function configFinding({ message, help, span = firstPoint }: Omit<Fault, 'rule' | 'span'> & Partial<Fault>): Finding {
	const place = { file: configFile, ...span };
	return { rule: 'handbook-config', severity: 'error', place, message, help, related: [] };
}
