import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { configFile } from '../core/config.ts';
import { redact } from '../core/redact.ts';
import { withoutEndSlashes } from '../core/slashes.ts';
import { formats } from '../reporters/index.ts';
import type { ReportContext } from '../reporters/reporter.ts';
import { rules } from '../rules/index.ts';
import type { Examination } from './examine.ts';
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
			const names = formats.map((each) => each.name).join(', ');
			throw new UsageError(`Unexpected --format ${value}, expected one of ${names}.`);
		}
		return file === undefined ? { format } : { format, file: resolve(io.cwd, file) };
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
export function writeReports(wanted: readonly Wanted[], examined: Examination, content: string, io: Io): void {
	const context = contextOf(examined, content, io);
	for (const { format, file } of wanted) {
		const text = format.report(examined.findings, context);
		if (file === undefined) io.out(text);
		else writeFileSync(file, text);
	}
}

/** The text of each file that was read, for code frames: without its secrets, which nobody meant to put into a log. */
export function sourceOf({ folder }: Examination): (file: string) => string | undefined {
	const sources = new Map<string, string>([[configFile, folder.configText ?? '']]);
	for (const handbook of [folder.current, ...folder.editions]) {
		const prefix = handbook.edition ? `${handbook.edition.folder}/` : '';
		for (const { file, source } of handbook.documents) sources.set(prefix + file, source);
	}
	const shown = new Map<string, string>();
	return (file) => {
		const source = sources.get(file);
		if (source !== undefined && !shown.has(file)) shown.set(file, redact(source));
		return shown.get(file);
	};
}

/** The version of this program. */
export const programVersion = (): string =>
	(JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as { version: string }).version;

function contextOf(examined: Examination, content: string, io: Io): ReportContext {
	const seen = relative(io.cwd, content);
	const outside = seen.startsWith('..') || resolve(seen) === seen;
	const prefix = (outside ? content : seen).split(sep).join('/');
	const { url } = examined.folder.current.config;
	return {
		colour: io.colour,
		version: programVersion(),
		rules,
		source: sourceOf(examined),
		path: (file) => (prefix ? `${prefix}/${file}` : file),
		ruleAddress: (id) => (url ? `${withoutEndSlashes(url)}/rules/${id}/` : undefined),
	};
}
