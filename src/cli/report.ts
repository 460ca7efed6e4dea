import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { LinkOnTheWayError, refuseLinks, replaceFile } from '../adapters/write-file.ts';
import { decode } from '../core/decode.ts';
import { nearest } from '../core/nearest.ts';
import { redact } from '../core/redact.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import { configFile } from '../core/source-file.ts';
import { formats } from '../reporters/index.ts';
import type { ReportContext } from '../reporters/reporter.ts';
import type { Checked } from './checker.ts';
import { programRoot } from './settings.ts';
import { type Io, UsageError } from './usage.ts';

/** A report that was asked for: its format, and the file that it goes to (stdout where there is none). */
export interface Wanted {
	format: (typeof formats)[number];
	file?: string;
}

/** `--format github --format sarif=out.sarif`: at most one goes to stdout. */
export function wantedReports(values: readonly string[], io: Io): Wanted[] {
	const wanted = values.map((value): Wanted => {
		const [, name, file] = /^([^=]*)(?:=(.+))?$/s.exec(value) ?? [];
		const format = formats.find((each) => each.name === name);
		if (!format) {
			const names = formats.map((each) => each.name);
			const near = nearest(name ?? '', names);
			throw new UsageError(
				`Unexpected --format ${value}, expected one of ${names.join(', ')}.`,
				near && `Did you mean ${near}${file === undefined ? '' : `=${file}`}?`,
			);
		}
		if (file === undefined) return { format };
		const place = resolve(io.cwd, file);
		if (!statSync(dirname(place), { throwIfNoEntry: false })?.isDirectory())
			throw new UsageError(
				`Unexpected --format ${value}: there is no folder ${dirname(place)}.`,
				'Name a file in a folder that is there.',
			);
		return { format, file: place };
	});
	if (wanted.filter(({ file }) => file === undefined).length > 1) {
		throw new UsageError(
			'Unexpected second --format, expected one for stdout.',
			'Send the others to files: --format sarif=rollbook.sarif',
		);
	}
	return wanted;
}

/** Prints and writes the reports. */
export async function writeReports(
	wanted: readonly Wanted[],
	checked: Checked,
	content: string,
	io: Io,
): Promise<void> {
	const rules = wanted.some(({ format }) => format.tellsOfRules) ? (await import('../rules/index.ts')).rules : [];
	const context = contextOf(checked, rules, content, io);
	for (const { format, file } of wanted) {
		const text = format.report(checked.findings, context);
		if (file === undefined) io.out(text);
		else writeReport(file, text, io);
	}
}

/**
 * The folder in which a check runs may be a stranger's: no link in it is followed to where it leads. Elsewhere, the call
 * itself says where.
 */
function writeReport(file: string, text: string, { cwd }: Io): void {
	try {
		if (isStream(file)) writeFileSync(file, text);
		else {
			if (file.startsWith(join(cwd, '/'))) refuseLinks(cwd, relative(cwd, dirname(file)));
			replaceFile(file, text);
		}
	} catch (error) {
		if (error instanceof LinkOnTheWayError)
			throw new UsageError(error.message, 'Put a folder there: reports are not written through links.');
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new UsageError(
			`The report could not be written to ${file} (${code}).`,
			'Name a file that may be written, or send the report to stdout: --format FORMAT',
		);
	}
}

/** `/dev/stdout`, which no repository holds, or a pipe: that it is replaced by a file is not what is meant. */
function isStream(file: string): boolean {
	if (/^\/(?:dev|proc)\//.test(file)) return true;
	const found = lstatSync(file, { throwIfNoEntry: false });
	return found !== undefined && !found.isFile() && !found.isSymbolicLink() && !found.isDirectory();
}

/** The text of each file that was read, for code frames: without its secrets, which nobody meant to put into a log. */
export function sourceOf({ bytes: { files, configText } }: Checked): (file: string) => string | undefined {
	const found = new Map(files.map((file) => [file.path, file]));
	const texts = new Map<string, string | undefined>([[configFile, redact(configText ?? '')]]);
	return (path) => {
		const file = found.get(path);
		if (!texts.has(path) && file) {
			const decoded = decode(file);
			texts.set(path, 'text' in decoded ? redact(decoded.text) : '');
		}
		return texts.get(path);
	};
}

/** The version of this program. */
export const programVersion = (): string =>
	(JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as { version: string }).version;

function contextOf(checked: Checked, rules: ReportContext['rules'], content: string, io: Io): ReportContext {
	const seen = relative(io.cwd, content);
	const outside = seen.startsWith('..') || resolve(seen) === seen;
	const prefix = (outside ? content : seen).split(sep).join('/');
	const { url } = checked;
	return {
		colour: io.colour,
		version: programVersion(),
		rules,
		source: sourceOf(checked),
		path: (file) => (prefix ? `${prefix}/${file}` : file),
		ruleAddress: (id) => (url ? `${withoutEndSlashes(url)}/rules/${id}/` : undefined),
	};
}
