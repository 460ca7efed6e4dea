import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { indexPages } from '../adapters/search-index.ts';
import { writeAssets } from '../adapters/staged-files.ts';
import type { Staging } from '../adapters/staging.ts';
import { applyBaseline } from '../core/baseline.ts';
import { together } from '../core/together.ts';
import { plural, terminal } from '../reporters/terminal.ts';
import { factsOf } from '../site/facts.ts';
import { seatLibrary } from '../site/library.ts';
import { recordedLibrary } from '../site/recorded-library.ts';
import { searchEntries } from '../site/search-entry.ts';
import { readBaseline } from './baseline.ts';
import type { Opened } from './checker.ts';
import { diagramFindings, FaultyDiagrams } from './diagram-findings.ts';
import { keptFor } from './kept-for.ts';
import { makePages } from './make-pages.ts';
import { type OpenedLibrary, openLibrary } from './open-library.ts';
import { compiledPages, openPageProgram } from './page-program.ts';
import { step } from './progress.ts';
import { sourceOf } from './report.ts';
import type { Settings } from './settings.ts';
import { siteAddress } from './site-address.ts';
import { threadsFor } from './threads-for.ts';
import type { Io } from './usage.ts';

/**
 * Writes what of a site is made of the documents and the program's pages: the pages, and the search index, which processes
 * of its own make of the documents at the same time. It begins first, for it takes longest. `meanwhile` is what nothing
 * waits for. Gives the library that they were made of.
 * Throws `FaultyDiagrams` where a diagram cannot be drawn, and that is an error in this handbook.
 */
export async function makeSite(
	examined: Opened,
	{ files, scratch }: Staging,
	where: Settings,
	io: Io,
	{ caches, meanwhile }: { caches: boolean; meanwhile(): void },
): Promise<OpenedLibrary> {
	const kept = keptFor(examined.folder, where, caches ? io.env : {});
	const address = siteAddress(examined.folder.current.config.url);
	const program = join(scratch, 'program');

	const refuseFaulty = (opened: OpenedLibrary): OpenedLibrary => {
		const found = diagramFindings(opened.diagrams.failed, opened.library.clock);
		if (found.length === 0) return opened;
		const { open } = applyBaseline(readBaseline(where.content), found);
		if (open.some(({ severity }) => severity === 'error')) throw new FaultyDiagrams(open);
		if (open.length) io.out(terminal(open, { colour: io.colour, source: sourceOf(examined) }));
		return opened;
	};
	const index = ({ library }: OpenedLibrary) =>
		indexPages(searchEntries(library), files, {
			store: kept.search,
			// one core makes the pages meanwhile
			threads: Math.max(1, threadsFor(io.env) - 1),
			scratch: join(scratch, 'search'),
		});
	const make = async ({ library }: OpenedLibrary) => {
		// all documents were looked at for the check, and for what the index is known by
		examined.letGo();
		meanwhile();
		const recorded = recordedLibrary(library);
		seatLibrary(recorded);
		const pages = openPageProgram(address, program);
		try {
			writeAssets(files, pages.assets());
			return await makePages(await pages.pages(), {
				files,
				store: kept.pages,
				stamp: library.stamp,
				factNow: factsOf(library, recorded),
			});
		} finally {
			pages.close();
		}
	};

	const opening = step(
		io,
		'Diagrams',
		() => openLibrary(examined, where, io, { caches }),
		({ diagrams }) => `${diagrams.drawn} drawn`,
	).then(refuseFaulty);
	const indexing = opening.then((opened) =>
		step(
			io,
			'Search',
			() => index(opened),
			({ pages, indexed }) => `${plural(pages, 'page')}, ${indexed} indexed`,
		),
	);
	const compiling = opening.then(async () => {
		// the index takes longest: what it is made of is on its way first
		await setImmediate();
		return step(io, 'Program', () => compiledPages(address, program, kept.program), String);
	});
	const making = Promise.all([opening, compiling]).then(([opened]) =>
		step(
			io,
			'Pages',
			() => make(opened),
			({ made, taken }) =>
				`${made} made, ${taken} as they were; ${opened.fragments.rendered} of ${opened.fragments.asked} bodies rendered`,
		),
	);
	await together([compiling, opening, indexing, making]);
	return opening;
}
