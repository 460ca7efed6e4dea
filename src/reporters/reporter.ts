import type { Finding } from '../core/finding.ts';
import type { Rule } from '../core/rule.ts';

/** What a report may show beside the findings. */
export interface ReportContext {
	/** Whether escape sequences for colours may be used. */
	colour: boolean;
	/** The version of this program. */
	version: string;
	/** Every rule that was run; none for a format that does not tell of them. */
	rules: readonly Pick<Rule, 'id' | 'group' | 'asks' | 'why' | 'severity' | 'bad' | 'good'>[];
	/** The text of a file, as it was read; undefined where there is none. */
	source(file: string): string | undefined;
	/** The path of a file as CI wants it: seen from the working directory, with `/`; absolute where it lies outside. */
	path(file: string): string;
	/** Where a rule is explained, if the handbook is published. */
	ruleAddress(id: string): string | undefined;
}

/** Findings to text. Nothing that stands in a finding can end the field it is put in. */
export type Reporter = (findings: readonly Finding[], context: ReportContext) => string;
