import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readForeignFolder } from '../../adapters/foreign-folder.ts';
import { clockAt } from '../../core/clock.ts';
import { configFile } from '../../core/source-file.ts';
import { importRunbooks, markdownName, notMarkdown } from '../../importers/runbooks.ts';
import { plural } from '../../reporters/terminal.ts';
import { visible } from '../../reporters/visible.ts';
import { writeBaseline } from '../baseline.ts';
import { checkerOf } from '../checker.ts';
import { diagramFindings } from '../diagram-findings.ts';
import { drawnDiagrams } from '../drawn-diagrams.ts';
import { step } from '../progress.ts';
import { type Command, type Io, nowOf, UsageError } from '../usage.ts';
import { writeDocument } from '../write-document.ts';

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
		if (!what || !source) throw new UsageError('Import what, and from where?', `rollbook ${importDocuments.usage}`);
		const importer = importers[what as keyof typeof importers];
		const from = resolve(io.cwd, source);
		if (!lstatSync(from, { throwIfNoEntry: false })?.isDirectory())
			throw new UsageError(`There is no folder ${from}.`, 'Name the folder that holds the Markdown files.');
		const content = resolve(io.cwd, typeof values.content === 'string' ? values.content : 'content');
		const place = lstatSync(content, { throwIfNoEntry: false });
		if (place && !place.isDirectory())
			throw new UsageError(`${content} is a link or no folder.`, 'Name another folder with --content DIR.');
		const read = readForeignFolder(from, (path) => (markdownName.test(path) ? undefined : notMarkdown));
		const { drafts, skipped } = await step(
			io,
			'Import',
			() => importer(read.files),
			(result) =>
				`${plural(result.drafts.length, 'document')} of ${plural(read.files.length + read.skipped.length, 'file')}`,
		);
		if (drafts.length === 0) {
			tellLeftOut([...read.skipped, ...skipped], io);
			throw new UsageError(
				`There is no Markdown in ${from}, so nothing was written.`,
				'Name the folder that holds the Markdown files (.md, .markdown, .mdx).',
			);
		}
		const there = drafts.filter(({ path }) => isThere(join(content, path)));
		if (there.length && !values.force) {
			throw new UsageError(
				`${there.length} of the documents are there already, the first is ${join(content, there[0]!.path)}.`,
				'Name another folder with --content DIR, or write over them with --force.',
			);
		}
		const help = 'Name another folder with --content DIR.';
		for (const { path, text } of drafts) writeDocument(content, path, text, { replace: values.force === true, help });
		if (!isThere(join(content, configFile))) writeDocument(content, configFile, 'name: Handbook\n', { help });
		for (const { source: file, path, todo } of drafts) {
			if (todo.length) io.out(`${shown(file)} -> ${path}\n${todo.map((each) => `  - ${visible(each)}\n`).join('')}`);
		}
		tellLeftOut([...read.skipped, ...skipped], io);
		const opened = await checkerOf(content, io, { baseline: false }).open();
		// what only drawing finds would stop the first build
		const { failed } = await drawnDiagrams(opened.folder, content, io);
		const all = [...opened.all, ...diagramFindings(failed, clockAt(nowOf(io)))];
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

/** A link that leads nowhere is there too. */
const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** The name of a file, with which a line begins: `::error::x.md` is none of the commands that CI looks for there. */
const shown = (path: string): string => `${/^\s*(?:::|##)/.test(path) ? './' : ''}${visible(path)}`;

function tellLeftOut(skipped: readonly { path: string; reason: string }[], io: Io): void {
	for (const { path, reason } of skipped) io.out(`${shown(path)}: left out. ${visible(reason)}\n`);
}
