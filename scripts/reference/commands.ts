import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../src/cli/usage.ts';

/** The reference page of the commands. */
export async function commandsPage(): Promise<string> {
	const folder = join(import.meta.dirname, '..', '..', 'src', 'cli', 'commands');
	const parts: string[] = [];
	for (const file of readdirSync(folder)
		.filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
		.sort()) {
		const exported = Object.values((await import(join(folder, file))) as Record<string, unknown>);
		const command = exported.find(
			(each): each is Command => typeof each === 'object' && each !== null && 'usage' in each,
		)!;
		const options = Object.entries(command.options).map(
			([name, { value, does }]) => `- \`--${name}${value ? ` ${value}` : ''}\`: ${does}`,
		);
		parts.push(
			[
				`## ${command.name}`,
				`\`\`\`sh\nrollbook ${command.usage}\n\`\`\``,
				`It ${command.does}.`,
				...(options.length ? [options.join('\n')] : []),
			].join('\n\n'),
		);
	}
	return `<!-- Written by \`npm run docs\` from src/cli/commands. Change those. -->\n\n# Commands\n\nExit codes: 0 nothing found at or above the severity asked for; 1 findings; 2 wrong usage or configuration; 70 a fault of\nthe program itself; 74 nothing could be written (a full disk). Results go to stdout, progress to stderr. \`NO_COLOR\` holds.\n\n${parts.join('\n\n')}\n`;
}
