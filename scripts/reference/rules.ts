import { rules } from '../../src/rules/index.ts';

/** The reference page of the rules: what each asks and why, with its examples. */
export function rulesPage(): string {
	const parts = rules.map(({ id, group, severity, asks, why, before, bad, good }) =>
		[
			`## ${id}`,
			`*${group}, ${severity}.* ${asks} ${why}`,
			...(before ? ['As it was:', ...files(before)] : []),
			'Bad:',
			...files(bad),
			'Good:',
			...files(good),
		].join('\n\n'),
	);
	return `<!-- Written by \`npm run docs\` from src/rules. Change those. -->\n\n# Rules\n\n${parts.join('\n\n')}\n`;
}

const files = (example: Record<string, string>): string[] =>
	Object.entries(example).map(([path, text]) => `\`${path}\`\n\n\`\`\`\`mdx\n${visible(text.trimEnd())}\n\`\`\`\``);

const visible = (text: string): string =>
	text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase()}>`);
