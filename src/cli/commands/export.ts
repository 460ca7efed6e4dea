import { resolve } from 'node:path';
import { cleanCommitOf } from '../../adapters/committed.ts';
import { replaceFile } from '../../adapters/write-file.ts';
import { addressOf } from '../../core/address.ts';
import type { Document } from '../../core/document.ts';
import type { Handbook, Shaped } from '../../core/handbook.ts';
import { addressOfTold, type Setting, valuesFor } from '../../core/message-values.ts';
import { nearest } from '../../core/nearest.ts';
import { withoutEndSlashes } from '../../core/slashes.ts';
import { wayBack } from '../../core/way-back.ts';
import { bundleFiles, bundleName } from '../../exporters/bundle/bundle-files.ts';
import { messageText } from '../../exporters/bundle/message-text.ts';
import { markdownTwin } from '../../exporters/markdown-twin.ts';
import { tarGz } from '../../exporters/tar-gz.ts';
import { renderFragment } from '../../render/fragment.ts';
import { resolveImage, resolveLink } from '../../render/resolve-link.ts';
import { plural } from '../../reporters/terminal.ts';
import { visible } from '../../reporters/visible.ts';
import { checkerOf } from '../checker.ts';
import { programVersion } from '../report.ts';
import { settings } from '../settings.ts';
import { type Command, nowOf, UsageError } from '../usage.ts';

export const exportBundle: Command = {
	name: 'export',
	usage: 'export bundle VERSION [--out FILE] [--content DIR] [--force]',
	does: 'writes a rollback plan as an archive: plan, checklist, digests, messages filled in, and checksums',
	takesWords: true,
	options: {
		out: { type: 'string', value: 'FILE', does: 'the archive to write (rollback-VERSION.tar.gz)' },
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		force: { type: 'boolean', does: 'also of a plan or a release in which the check finds errors' },
	},
	async run({ values, positionals: [what, version, ...more], io }) {
		if (what !== 'bundle' || version === undefined || more.length)
			throw new UsageError('Export what?', `rollbook ${exportBundle.usage}`);
		const { content } = await settings({ content: values.content }, io);
		const { folder, findings } = await checkerOf(content, io).open();
		const handbook = folder.current;
		const plan = planFor(handbook, version);
		const back = wayBack(handbook, plan);
		if (!back) throw new UsageError(`The release of ${plan.file} is not there.`, 'Run `rollbook check`.');
		const errors = findings.filter(
			({ severity, place }) => severity === 'error' && (place.file === plan.file || place.file === back.release.file),
		);
		if (errors.length && !values.force) {
			for (const { rule, message, place } of errors)
				io.out(`${visible(place.file)}:${place.start.line}  ${visible(message)}  ${rule}\n`);
			io.tell(
				`No bundle was written: ${plural(errors.length, 'error')} in the plan or its release. Mend them, or use --force.\n`,
			);
			return 1;
		}
		const base = handbook.config.url === undefined ? '/' : `${withoutEndSlashes(handbook.config.url)}/`;
		const contextOf = (document: Document) => ({ handbook, document, base, diagram: () => undefined });
		const addresses = (document: Document) => ({
			link: (url: string) => resolveLink(contextOf(document), url),
			image: (url: string) => resolveImage(contextOf(document), url),
		});
		const page = base + addressOf(plan);
		const urlOf: Setting['urlOf'] = (of) => (handbook.config.url === undefined ? undefined : base + addressOfTold(of));
		const parts = {
			handbook,
			back,
			html: renderFragment(contextOf(plan)),
			markdown: markdownTwin(plan, {
				handbook,
				page,
				twin: (document) => base + addressOf(document),
				...addresses(plan),
			}),
			messages: messagesOf(handbook, plan).map((message) => ({
				id: message.id,
				locale: message.locale,
				text: messageText(message, valuesFor(handbook, message, { back }, urlOf), addresses(message)),
			})),
			generator: `rollbook ${programVersion()}`,
			commit: cleanCommitOf(content, io.env),
		};
		const files = bundleFiles(parts);
		// with no time given, one that never changes: the archive depends on the handbook alone
		const archive = tarGz(files, io.env.SOURCE_DATE_EPOCH ? Math.min(Math.floor(nowOf(io) / 1000), latest) : earliest);
		const out = resolve(io.cwd, typeof values.out === 'string' ? values.out : `${bundleName(back)}.tar.gz`);
		writeWhole(out, archive);
		io.out(`${out}\n`);
		io.tell(
			`${plural(files.length, 'file')}. Unpack it, and prove it: \`cd ${bundleName(back)} && sha256sum -c SHA256SUMS\`\n`,
		);
		return 0;
	},
};

/** 1980-01-01: the first time that every archiver knows. */
const earliest = 315_532_800;
/** The last time that eleven octal digits hold. */
const latest = 0o77777777777;

function planFor(handbook: Handbook, version: string): Shaped<'rollback-plan'> {
	const plans = handbook.all('rollback-plan');
	const found =
		handbook.get('rollback-plan', version) ??
		plans.find(({ fields }) => handbook.get('release', fields.release)?.fields.version === version);
	if (found) return found;
	const near = nearest(
		version,
		plans.map(({ id }) => id),
	);
	throw new UsageError(
		`There is no rollback plan for ${version}.`,
		near ? `Did you mean ${near}?` : `Write one: rollbook new rollback-plan ${version}`,
	);
}

/** The messages of a plan, each in all of its languages. */
const messagesOf = (handbook: Handbook, plan: Shaped<'rollback-plan'>): Shaped<'communication'>[] =>
	[...new Set(plan.fields.communications)].flatMap((id) =>
		handbook.all('communication').filter((message) => message.id === id),
	);

/** Nobody finds half an archive. */
function writeWhole(file: string, bytes: Buffer): void {
	try {
		replaceFile(file, bytes);
	} catch (error) {
		throw new UsageError(
			`The archive could not be written: ${error instanceof Error ? error.message : error}`,
			'Name a file in a folder that is there: --out FILE',
		);
	}
}
