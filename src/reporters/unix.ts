import type { Reporter } from './reporter.ts';
import { visible } from './visible.ts';

/** A line each, in the form of the GNU coding standards: what editors and problem matchers read. */
export const unix: Reporter = (findings, { path }) =>
	findings
		.map(({ rule, severity, place: { file, start }, message, help }) =>
			visible(`${path(file)}:${start.line}:${start.column}: ${severity}: ${message}. ${help} [${rule}]`).concat('\n'),
		)
		.join('');
