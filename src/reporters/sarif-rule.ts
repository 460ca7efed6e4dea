import type { Severity } from '../core/finding.ts';
import type { ReportContext } from './reporter.ts';

export const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * A message of SARIF (2.1.0, 3.11): braces are placeholders unless doubled, and `](` would make a link of what stands
 * before it.
 */
export const messageText = (text: string): string =>
	text.toWellFormed().replace(/[{}]/g, '$&$&').replaceAll('](', '\\](');

/** What SARIF says of a rule: GitHub shows its help beside each finding. */
export function sarifRule(
	{ id, group, asks, why, severity, bad, good }: ReportContext['rules'][number],
	address: string | undefined,
): object {
	return {
		id,
		name: id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
		shortDescription: { text: asks },
		fullDescription: { text: `${asks} ${why}` },
		help: {
			text: `${asks}\n${why}`,
			markdown: [asks, why, ...shown('Bad', bad), ...shown('Good', good)].join('\n\n'),
		},
		...(address ? { helpUri: address } : {}),
		defaultConfiguration: { level: levels[severity] },
		properties: { tags: ['documentation', group] },
	};
}

const shown = (label: string, example: Record<string, string>): string[] =>
	Object.entries(example).map(
		([file, text]) => `${label}: \`${file}\`\n\n\`\`\`\`\`mdx\n${text.toWellFormed().trimEnd()}\n\`\`\`\`\``,
	);
