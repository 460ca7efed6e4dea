import { setFlagsFromString } from 'node:v8';
import { proveSpare } from '../../adapters/prove-spare.ts';
import { writeAssets } from '../../adapters/staged-files.ts';
import { stage } from '../../adapters/staging.ts';
import { isPublishable } from '../../core/document.ts';
import { plural, terminal } from '../../reporters/terminal.ts';
import { expectedFiles } from '../../site/expected-files.ts';
import { hostFiles } from '../../site/host-files.ts';
import { checkerOf } from '../checker.ts';
import { FaultyDiagrams } from '../diagram-findings.ts';
import { spareFor } from '../kept-for.ts';
import { makeSite } from '../make-site.ts';
import { onCallParts, writeOfflineFiles } from '../offline-files.ts';
import { seconds, step } from '../progress.ts';
import { aboutSite, publishSite } from '../publish-site.ts';
import { sourceOf } from '../report.ts';
import { refuseOut, settings } from '../settings.ts';
import type { Command } from '../usage.ts';
import { refusalOf } from '../write-refusal.ts';
import { told } from './check.ts';

export const build: Command = {
	name: 'build',
	usage: 'build [--content DIR] [--out DIR] [--no-cache]',
	does: 'checks the handbook and writes the site; writes nothing if there are errors',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		out: { type: 'string', value: 'DIR', does: 'the folder for the site (dist)' },
		'no-cache': {
			type: 'boolean',
			does: 'take nothing from earlier builds, and keep nothing for later ones: for a release',
		},
	},
	async run({ values, io }) {
		// V8 would let the heap double before it looks for garbage; what is held here grows little
		setFlagsFromString('--heap-growing-percent=50');
		const from = performance.now();
		const where = await settings(values, io);
		refuseOut(where);
		const caches = !values['no-cache'];
		const spare = caches ? spareFor(where, io.env) : undefined;
		const proving = proveSpare(spare);
		const examined = await step(
			io,
			'Check',
			() => checkerOf(where.content, io, { caches, aside: true, keepsLater: true }).open(),
			told,
		);
		const { findings } = examined;
		let isSettled = false;
		/** What can wait: the findings are told, and what was read and found is kept. */
		const settle = (): void => {
			if (isSettled) return;
			isSettled = true;
			if (findings.length) io.out(terminal(findings, { colour: io.colour, source: sourceOf(examined) }));
			examined.keep();
		};
		if (findings.some(({ severity }) => severity === 'error')) {
			settle();
			io.tell(`${nothingWritten} Mend them, or set them aside with \`rollbook check --baseline\`.\n`);
			return 1;
		}
		let staging: ReturnType<typeof stage> | undefined;
		try {
			staging = stage(where.out, { now: io.now, spare, proof: await proving });
			const opened = await makeSite(examined, staging, where, io, { caches, meanwhile: settle });
			const { library } = opened;
			opened.keep();
			writeAssets(staging.files, library.assets);
			writeAssets(staging.files, hostFiles(onCallParts().digests));
			writeOfflineFiles(staging, opened);
			await step(
				io,
				'Publish',
				() => publishSite(staging!, aboutSite(opened, where, examined, io.env), expectedFiles(library)),
				({ files, digest }) => `${plural(files, 'file')}, manifest ${digest}`,
			);
			const documents = [library.current, ...library.editions].flatMap((handbook) => handbook.documents);
			const rendered = documents.filter(isPublishable).length;
			io.tell(
				`${plural(documents.length, 'document')} read and checked, ${rendered} rendered, in ${seconds(performance.now() - from)}: ${where.out}\n`,
			);
			return 0;
		} catch (error) {
			settle();
			if (error instanceof FaultyDiagrams) {
				io.out(terminal(error.findings, { colour: io.colour, source: sourceOf(examined) }));
				io.tell(`${nothingWritten} Mend the diagrams, or set \`diagram-syntax\` aside in their documents.\n`);
				return 1;
			}
			return refusalOf(error, where.out, io);
		} finally {
			staging?.discard();
		}
	},
};

const nothingWritten = 'Nothing was written: a handbook with errors does not build.';
