import type { Severity } from '../core/finding.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './visible.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, a line each: GitHub shows them at the lines of a pull request. */
export const github: Reporter = (findings, { path }) =>
	findings
		.map(({ rule, severity, place: { file, start, end }, message, help }) => {
			const oneLine = start.line === end.line;
			const properties = {
				file: path(file),
				line: start.line,
				endLine: end.line,
				// GitHub refuses columns of a span over several lines
				...(oneLine ? { col: start.column, endColumn: end.column } : {}),
				title: `rollbook ${rule}`,
			};
			const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
			return `::${commands[severity]} ${list.join(',')}::${data(`${visible(message)}\n${visible(help)}`)}\n`;
		})
		.join('');

/** What a message may hold; the first line of it is its head. */
const data = (text: string): string =>
	visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
