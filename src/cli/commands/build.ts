import { indexPages } from '../../adapters/search-index.ts';
import { ForeignFolderError, stage, writeAssets } from '../../adapters/staging.ts';
import { isPublishable } from '../../core/document.ts';
import { plural, terminal } from '../../reporters/terminal.ts';
import { factsOf } from '../../site/facts.ts';
import { seatLibrary } from '../../site/library.ts';
import { recordedLibrary } from '../../site/recorded-library.ts';
import { searchEntries } from '../../site/search-entry.ts';
import { originOf } from '../astro.ts';
import { checkerOf } from '../checker.ts';
import { keptFor } from '../kept-for.ts';
import { makePages } from '../make-pages.ts';
import { openLibrary } from '../open-library.ts';
import { openPageProgram, type PageProgram } from '../page-program.ts';
import { seconds, step } from '../progress.ts';
import { sourceOf } from '../report.ts';
import { settings } from '../settings.ts';
import { type Command, UsageError } from '../usage.ts';
import { told } from './check.ts';

export const build: Command = {
	name: 'build',
	usage: 'build [--content DIR] [--out DIR] [--no-cache]',
	does: 'checks the handbook and writes the site; writes nothing if there are errors',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		out: { type: 'string', value: 'DIR', does: 'the folder for the site (dist)' },
		'no-cache': { type: 'boolean', does: 'render everything anew' },
	},
	async run({ values, io }) {
		const from = performance.now();
		const where = await settings(values, io);
		const caches = !values['no-cache'];
		const examined = await step(io, 'Check', () => checkerOf(where.content, io, { caches }).open(), told);
		const { findings } = examined;
		if (findings.length) io.out(terminal(findings, { colour: io.colour, source: sourceOf(examined) }));
		if (findings.some(({ severity }) => severity === 'error')) {
			io.tell(
				'Nothing was written: a handbook with errors does not build. Mend them, or set them aside with `rollbook check --baseline`.\n',
			);
			return 1;
		}
		const staging = staged(where.out);
		let program: PageProgram | undefined;
		try {
			const opened = await step(
				io,
				'Diagrams',
				() => openLibrary(examined, where, io, { caches }),
				({ diagrams }) => `${diagrams.drawn} drawn`,
			);
			for (const { file, line, message } of opened.diagrams.failed)
				io.tell(`  ${file}:${line}: this diagram is shown as text: ${message}\n`);
			const { library, fragments } = opened;
			const recorded = recordedLibrary(library);
			seatLibrary(recorded);
			const kept = keptFor(library, where, caches ? io.env : {});
			// the index is made of the documents, by a process of its own, while Astro makes the pages
			await Promise.all([
				step(
					io,
					'Search',
					() => indexPages(searchEntries(library), staging.aside, kept.search),
					({ pages, indexed }) => `${plural(pages, 'page')}, ${indexed} indexed`,
				),
				step(
					io,
					'Pages',
					async () => {
						const site = originOf(library);
						program = await openPageProgram({ base: library.base, ...(site ? { site } : {}) }, kept.program);
						program.copyAssets(staging.folder);
						return makePages(await program.pages(), {
							out: staging.folder,
							store: kept.pages,
							stamp: library.stamp,
							factNow: factsOf(library, recorded),
						});
					},
					({ made, taken }) =>
						`${made} made, ${taken} as they were; ${fragments.rendered} of ${fragments.asked} bodies rendered`,
				),
			]);
			writeAssets(staging.folder, library.assets);
			staging.takeIn('pagefind');
			staging.publish();
			const documents = [library.current, ...library.editions].flatMap((handbook) => handbook.documents);
			const rendered = documents.filter(isPublishable).length;
			io.tell(
				`${plural(documents.length, 'document')} read and checked, ${rendered} rendered, in ${seconds(performance.now() - from)}: ${where.out}\n`,
			);
			return 0;
		} finally {
			program?.close();
			staging.discard();
		}
	},
};

function staged(out: string) {
	try {
		return stage(out);
	} catch (error) {
		if (error instanceof ForeignFolderError)
			throw new UsageError(error.message, 'Name an empty folder with --out DIR, or empty that one.');
		throw error;
	}
}
