import { type Finding, severities } from '../core/finding.ts';
import { codeSpan, htmlText, markdownText } from './markdown-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { plural } from './terminal.ts';

/** By this a bot finds the comment that it wrote before. */
export const commentMark = '<!-- rollbook check -->';
/** GitHub takes comments of 65,536 characters. */
const limit = 60_000;

/** For a comment on a pull request: grouped by file, each file to fold; what does not fit is counted. */
export const markdown: Reporter = (findings, context) => {
	const files = [...Map.groupBy(findings, ({ place }) => place.file)];
	const head = `${commentMark}\n### Rollbook: ${findings.length ? `${counted(findings)} in ${plural(files.length, 'file')}` : 'nothing found'}\n`;
	let text = head;
	let told = 0;
	for (const [file, list] of files) {
		const block = details(file, list, files.length <= 3, context);
		if (text.length + block.length > limit) break;
		text += block;
		told += list.length;
	}
	const left = findings.length - told;
	return left ? `${text}\nAnd ${plural(left, 'finding')} more: run \`rollbook check\`.\n` : text;
};

const counted = (findings: readonly Finding[]): string =>
	severities
		.toReversed()
		.map((severity) => [findings.filter((each) => each.severity === severity).length, severity] as const)
		.filter(([many]) => many)
		.map(([many, severity]) => plural(many, severity))
		.join(', ');

function details(file: string, findings: readonly Finding[], open: boolean, context: ReportContext): string {
	const items = findings.map((finding) => item(finding, context)).join('\n');
	return `\n<details${open ? ' open' : ''}>\n<summary><code>${htmlText(context.path(file))}</code>: ${counted(findings)}</summary>\n\n${items}\n\n</details>\n`;
}

function item({ rule, severity, place: { start }, message, help, related }: Finding, context: ReportContext): string {
	const address = context.ruleAddress(rule);
	const name = address ? `[${codeSpan(rule)}](<${address}>)` : codeSpan(rule);
	const lines = [
		`- **${severity}** at ${start.line}:${start.column}: ${markdownText(message)} (${name})`,
		`  - ${markdownText(help)}`,
		...related.map(({ place, message }) => {
			const at = `${context.path(place.file)}:${place.start.line}:${place.start.column}`;
			return `  - see ${codeSpan(at)}: ${markdownText(message)}`;
		}),
	];
	return lines.join('\n');
}
