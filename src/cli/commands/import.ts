import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../../adapters/cache-folder.ts';
import { drawDiagrams } from '../../adapters/diagram-store.ts';
import { fileStore, memoryStore } from '../../adapters/file-store.ts';
import { readForeignFolder } from '../../adapters/foreign-folder.ts';
import { pipelineVersion } from '../../adapters/pipeline-version.ts';
import { clockAt } from '../../core/clock.ts';
import type { Finding } from '../../core/finding.ts';
import { configFile } from '../../core/source-file.ts';
import { importRunbooks } from '../../importers/runbooks.ts';
import { plural } from '../../reporters/terminal.ts';
import { writeBaseline } from '../baseline.ts';
import { checkerOf, type Opened } from '../checker.ts';
import { diagramFindings } from '../diagram-findings.ts';
import { step } from '../progress.ts';
import { programRoot } from '../settings.ts';
import { type Command, type Io, nowOf, UsageError } from '../usage.ts';

const importers = { runbooks: importRunbooks };

export const importDocuments: Command = {
	name: 'import',
	usage: 'import runbooks DIR [--content DIR] [--force]',
	does: 'makes documents of a folder of existing Markdown, and lists what a person has to add',
	takesWords: true,
	options: {
		content: {
			type: 'string',
			value: 'DIR',
			does: 'the content folder to write to; made if it is not there (content)',
		},
		force: { type: 'boolean', does: 'write over documents that are there' },
	},
	async run({ values, positionals: [what, source], io }) {
		if (what !== undefined && !Object.hasOwn(importers, what))
			throw new UsageError(
				`Nothing is known of importing ${what}: there is only ${Object.keys(importers).join(', ')}.`,
				`rollbook ${importDocuments.usage}`,
			);
		const importer = what && Object.hasOwn(importers, what) ? importers[what as keyof typeof importers] : undefined;
		if (!importer || !source) throw new UsageError('Import what, and from where?', `rollbook ${importDocuments.usage}`);
		const from = resolve(io.cwd, source);
		if (!lstatSync(from, { throwIfNoEntry: false })?.isDirectory())
			throw new UsageError(`There is no folder ${from}.`, 'Name the folder that holds the Markdown files.');
		const content = resolve(io.cwd, typeof values.content === 'string' ? values.content : 'content');
		const read = readForeignFolder(from);
		const { drafts, skipped } = await step(
			io,
			'Import',
			() => importer(read.files),
			(result) =>
				`${plural(result.drafts.length, 'document')} of ${plural(read.files.length + read.skipped.length, 'file')}`,
		);
		if (drafts.length === 0) {
			for (const { path, reason } of [...read.skipped, ...skipped]) io.out(`${path}: left out. ${reason}\n`);
			throw new UsageError(
				`There is no Markdown in ${from}, so nothing was written.`,
				'Name the folder that holds the Markdown files (.md, .markdown, .mdx).',
			);
		}
		const there = drafts.filter(({ path }) => existsSync(join(content, path)));
		if (there.length && !values.force) {
			throw new UsageError(
				`${there.length} of the documents are there already, the first is ${join(content, there[0]!.path)}.`,
				'Name another folder with --content DIR, or write over them with --force.',
			);
		}
		for (const { path, text } of drafts) {
			mkdirSync(dirname(join(content, path)), { recursive: true });
			writeFileSync(join(content, path), text);
		}
		if (!existsSync(join(content, configFile))) writeFileSync(join(content, configFile), 'name: Handbook\n');
		for (const { source: file, path, todo } of drafts) {
			if (todo.length) io.out(`${file} -> ${path}\n${todo.map((each) => `  - ${each}\n`).join('')}`);
		}
		for (const { path, reason } of [...read.skipped, ...skipped]) io.out(`${path}: left out. ${reason}\n`);
		const opened = await checkerOf(content, io, { baseline: false }).open();
		const all = [...opened.all, ...(await faultyDiagrams(opened, content, io))];
		if (all.length) {
			const file = writeBaseline(content, all);
			io.tell(
				`${plural(all.length, 'finding')} set aside in ${file}, so that the handbook builds today: \`rollbook check --no-baseline\` tells them all.\n`,
			);
		}
		io.tell(
			`${plural(drafts.length, 'document')} written to ${content}, ${drafts.filter(({ todo }) => todo.length).length} of them want something added; ${skipped.length + read.skipped.length} files left out.\n`,
		);
		return 0;
	},
};

/** What only drawing finds, and would stop the first build. */
async function faultyDiagrams({ folder }: Opened, content: string, io: Io): Promise<Finding[]> {
	const kept = cacheFolder(content, io.env);
	const store = kept ? fileStore(join(kept, 'diagrams')) : memoryStore();
	const { failed } = await drawDiagrams([folder.current, ...folder.editions], store, pipelineVersion(programRoot));
	return diagramFindings(failed, clockAt(nowOf(io)));
}
