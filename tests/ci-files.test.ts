import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rollbook-action-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Step {
	uses?: string;
	run?: string;
	shell?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}
const action = parse(read('action.yml')) as { inputs: Record<string, object>; runs: { steps: Step[] } };
const workflow = parse(read('templates/github-workflow.yml')) as {
	on: object;
	permissions: object;
	jobs: Record<string, { steps: Step[] }>;
};

describe('the action and the workflow', () => {
	test('put no expression into a command', () => {
		for (const { run } of [...action.runs.steps, ...workflow.jobs.check!.steps]) expect(run ?? '').not.toContain('${{');
	});
	test('need no secret, may write nothing, and keep no token in the checkout', () => {
		expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
		expect(workflow.permissions).toEqual({ contents: 'read' });
		for (const file of ['action.yml', 'templates/github-workflow.yml'])
			expect(read(file)).not.toMatch(/secrets\.|github\.token/);
		const [checkout] = workflow.jobs.check!.steps;
		expect(checkout!.with).toMatchObject({ 'persist-credentials': false });
	});
	test.each(['templates/github-workflow.yml', 'templates/gitlab-job.yml', 'templates/vscode-tasks.json'])(
		'%s takes nothing from a registry by a name that is not ours',
		(file) => expect(read(file)).not.toMatch(/npx --yes|\bnpx -y|rollbook@\d|install\b[^\n]* rollbook$/m),
	);
});

test('the step of the action checks, tells of its report, and takes no input for a command', () => {
	const { run, env } = action.runs.steps.at(-1)!;
	expect(Object.keys(env!)).toEqual(['ROLLBOOK_ACTION', 'CONTENT', 'FAIL_ON', 'SARIF', 'SINCE']);
	const work = join(folder, 'work');
	mkdirSync(join(work, 'content', 'guides'), { recursive: true });
	writeFileSync(join(work, 'content', 'guides', 'a.mdx'), '---\ntitle: A\n---\n\n[Nowhere](b.mdx)\n');
	const paths = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
	const step = (content: string, sarif = '') =>
		spawnSync('bash', ['-eo', 'pipefail', '-c', run!], {
			cwd: work,
			encoding: 'utf8',
			env: {
				...process.env,
				...paths,
				ROLLBOOK_PARSING: '',
				RUNNER_TEMP: folder,
				ROLLBOOK_ACTION: root,
				CONTENT: content,
				FAIL_ON: 'error',
				SARIF: sarif,
			},
		});
	const found = step('content', 'out.sarif');
	expect([found.status, found.stdout]).toEqual([
		1,
		expect.stringMatching(/^::error file=content\/guides\/a\.mdx,line=5,/),
	]);
	expect(readFileSync(paths.GITHUB_STEP_SUMMARY, 'utf8')).toContain('### Rollbook: 1 error in 1 file');
	expect(readFileSync(paths.GITHUB_OUTPUT, 'utf8')).toBe(`report=${join(folder, 'rollbook.md')}\n`);
	expect(existsSync(join(work, 'out.sarif'))).toBe(true);
	expect(step('$(touch owned); touch owned').status).toBe(2);
	expect(existsSync(join(work, 'owned'))).toBe(false);
});

test('a program, a package and a setting of npm in the pull request are not run', () => {
	const work = join(folder, 'hostile');
	cpSync(join(folder, 'work'), work, { recursive: true });
	mkdirSync(join(work, 'node_modules', 'zod'), { recursive: true });
	const evil = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '')`;
	writeFileSync(join(work, 'node_modules', 'zod', 'index.js'), evil);
	writeFileSync(join(work, 'astro.config.mjs'), evil);
	writeFileSync(
		join(work, 'package.json'),
		JSON.stringify({ type: 'commonjs', scripts: { preinstall: `node -e "${evil}"` } }),
	);
	writeFileSync(join(work, '.npmrc'), 'node-options=--require=./node_modules/zod/index.js\n');
	const { status } = spawnSync(process.execPath, [join(root, 'bin', 'rollbook.js'), 'check'], {
		cwd: work,
		env: { ...process.env, ROLLBOOK_PARSING: '' },
	});
	expect(status).toBe(1);
	expect(existsSync(join(folder, 'ran'))).toBe(false);
});

test('the hook of pre-commit runs the check of the whole handbook', () => {
	const [hook] = parse(read('.pre-commit-hooks.yaml')) as { entry: string; pass_filenames: boolean; files: string }[];
	expect(hook).toMatchObject({ entry: 'rollbook check --format unix', pass_filenames: false });
	const files = new RegExp(hook!.files);
	expect(
		['content/releases/1.0.mdx', 'content/handbook.yaml', 'rollbook.config.yaml'].every((each) => files.test(each)),
	).toBe(true);
	expect(files.test('src/index.ts')).toBe(false);
});
