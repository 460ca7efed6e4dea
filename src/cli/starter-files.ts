import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { starterHandbook } from '../core/starter.ts';
import { handbookJsonSchema } from '../exporters/json-schema.ts';
import { snippets } from '../exporters/snippets.ts';
import { programRoot, settingsFile } from './settings.ts';

/** The forges that a new handbook can be set up for: what is written where, from `templates/`. */
const forges = {
	github: {
		'.github/workflows/handbook.yml': 'github-workflow.yml',
		'.github/pull_request_template.md': 'pull_request_template.md',
		'.github/CODEOWNERS': 'CODEOWNERS',
	},
	gitlab: {
		'.gitlab-ci.yml': 'gitlab-job.yml',
		'.gitlab/merge_request_templates/Default.md': 'pull_request_template.md',
		CODEOWNERS: 'CODEOWNERS',
	},
} as const;
export type Forge = keyof typeof forges;
export const forgeNames = Object.keys(forges) as [Forge, ...Forge[]];

/** Every file of a new handbook in a folder, by its path: content, CI of the forge, and the settings of editors. */
export function starterFiles(name: string, folder: string, forge: Forge, now: number): Record<string, string> {
	const content = Object.entries(starterHandbook(name, now)).map(([path, text]) => [`content/${path}`, text]);
	const ci = Object.entries(forges[forge]).map(([path, template]) => [path, templateNamed(template)]);
	return {
		...Object.fromEntries([...content, ...ci]),
		'package.json': packageJson(folder),
		[settingsFile]: 'content: content\nout: dist\n',
		'.gitignore': 'dist/\n.rollbook/\nnode_modules/\n',
		'.vscode/settings.json': json({
			'yaml.schemas': { './.vscode/handbook.schema.json': ['content/handbook.yaml'] },
			'[mdx]': { 'editor.snippetSuggestions': 'top', 'editor.wordWrap': 'on' },
		}),
		'.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] }),
		'.vscode/tasks.json': templateNamed('vscode-tasks.json'),
		'.vscode/handbook.schema.json': json(handbookJsonSchema()),
		'.vscode/rollbook.code-snippets': json(snippets()),
	};
}

const templateNamed = (file: string): string => readFileSync(join(programRoot, 'templates', file), 'utf8');

/** Installs the program that wrote it: rollbook is in no registry, and a name there would be that of somebody else. */
const packageJson = (folder: string): string =>
	json({
		private: true,
		scripts: { check: 'rollbook check', dev: 'rollbook dev', build: 'rollbook build' },
		devDependencies: { rollbook: `file:${relative(folder, programRoot).replaceAll('\\', '/')}` },
	});

const json = (value: object): string => `${JSON.stringify(value, null, '\t')}\n`;
