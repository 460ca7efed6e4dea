import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inlineConfig } from '../src/cli/astro.ts';
import type { Library } from '../src/site/library.ts';
import { callRollbook } from './call-rollbook.ts';

// A working folder that strangers have filled: what commands look for by themselves, and what they write, leads no
// further than it.

let root: string;
let cwd: string;
let outside: string;
beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'rollbook-places-')));
	[cwd, outside] = [join(root, 'work'), join(root, 'outside')];
	write('content/guides/a.mdx', '---\ntitle: A\n---\n\nTODO.\n');
	mkdirSync(outside);
	writeFileSync(join(outside, 'victim'), 'precious');
});
afterEach(() => {
	const told = readdirSync(outside).map((name) => [name, readFileSync(join(outside, name), 'utf8')]);
	rmSync(root, { recursive: true, force: true });
	expect(told).toEqual([['victim', 'precious']]);
});

function write(path: string, text: string): string {
	const file = join(cwd, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	return file;
}
/** A file of so many bytes that takes no space. */
const large = (path: string, bytes: number): void => truncateSync(write(path, ''), bytes);
const link = (target: string, path: string): void => {
	mkdirSync(dirname(join(cwd, path)), { recursive: true });
	symlinkSync(target, join(cwd, path));
};
const run = (...args: string[]) => callRollbook(args, { cwd });
const refused = async (args: string[], told: RegExp) => {
	const said = await run(...args);
	expect([said.status, said.told]).toEqual([2, expect.stringMatching(told)]);
};

/** What a terminal obeys, and what CI looks for at the begin of a line. */
const commandsIn = (text: string): string[] =>
	text.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('\u001b'));

describe('reports', () => {
	test('replace a link of their name, and are not written through it', async () => {
		link('../outside/victim', 'report.sarif');
		link('../outside/made', 'report.md');
		expect((await run('check', '--format', 'sarif=report.sarif', '--format', 'markdown=report.md')).status).toBe(0);
		for (const name of ['report.sarif', 'report.md']) expect(lstatSync(join(cwd, name)).isFile()).toBe(true);
		expect(JSON.parse(readFileSync(join(cwd, 'report.sarif'), 'utf8')).version).toBe('2.1.0');
		expect(readdirSync(cwd).sort()).toEqual(['content', 'report.md', 'report.sarif']);
	});
	test('are not written into a folder that is a link; but wherever the call says', async () => {
		link('../outside', 'reports');
		await refused(
			['check', '--format', 'sarif=reports/victim'],
			/reports is a link or no folder\.\nPut a folder there/,
		);
		mkdirSync(join(root, 'temporary'));
		expect((await run('check', '--format', `json=${join(root, 'temporary', 'a.json')}`)).status).toBe(0);
		expect((await run('check', '--format', 'json=../temporary/b.json')).status).toBe(0);
		expect(readdirSync(join(root, 'temporary'))).toEqual(['a.json', 'b.json']);
	});
	test('go to a device, which stays one', async () => {
		expect((await run('check', '--format', 'json=/dev/null')).status).toBe(0);
		expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
	});
});

describe('documents', () => {
	test('`new` writes through no link on the way, and over none', async () => {
		link('../../outside', 'content/runbooks');
		await refused(['new', 'runbook', 'pwn', '--yes'], /runbooks is a link or no folder\.\nPut a folder there/);
		link('../../../outside/made', 'content/teams/pwn.mdx');
		await refused(['new', 'team', 'pwn', '--yes'], /is there already/);
	});
	test('`import` writes through no link, --force or not', async () => {
		write('foreign/foo.md', '# Foo\n\nDo it.\n');
		link('../../../outside/made', 'content/runbooks/foo.mdx');
		await refused(['import', 'runbooks', 'foreign'], /1 of the documents are there already/);
		expect((await run('import', 'runbooks', 'foreign', '--force')).status).toBe(0);
		expect(lstatSync(join(cwd, 'content/runbooks/foo.mdx')).isFile()).toBe(true);
		rmSync(join(cwd, 'content'), { recursive: true });
		link('../outside/made', 'content/handbook.yaml');
		expect((await run('import', 'runbooks', 'foreign')).out).not.toContain('handbook');
		rmSync(join(cwd, 'content'), { recursive: true });
		link('../../outside', 'content/runbooks');
		await refused(['import', 'runbooks', 'foreign'], /runbooks is a link or no folder/);
		rmSync(join(cwd, 'content'), { recursive: true });
		link('../outside', 'content');
		await refused(['import', 'runbooks', 'foreign'], /content is a link or no folder/);
	});
});

describe('what is imported', () => {
	test('is Markdown of a size that a document may have; links are not entered, and other files not opened', async () => {
		write('foreign/foo.md', '# Foo\n\nDo it.\n');
		large('foreign/disk.img', 3_000_000_000);
		large('foreign/huge.md', 3_000_000_000);
		link('/', 'foreign/rootlink');
		link('../outside/victim', 'foreign/leak.md');
		const { status, out } = await run('import', 'runbooks', 'foreign');
		expect(status).toBe(0);
		for (const line of [
			'disk.img: left out. It is not Markdown: its name does not end in .md.',
			'huge.md: left out. Unexpected size of 2861.0 MiB, expected at most 2 MiB',
			'rootlink: left out. it is a link or no regular file',
			'leak.md: left out. it is a link or no regular file',
		])
			expect(out.split('\n')).toContain(line);
	});
	test('is told without escapes and commands', async () => {
		write(
			'foreign/foo.md',
			'---\n"\\e[2Jteam": "\\e]0;x\\a\\n::error::y"\nseverity: "\\e[31m"\n---\n\n# Foo\n\nDo it.\n',
		);
		write('foreign/\u001b[2J\n::error::owned.txt', '');
		write('foreign/::error::owned.txt', '');
		write('foreign/\u001b[2J.md', '# Bar\n\nDo it.\n');
		const { status, out, told } = await run('import', 'runbooks', 'foreign');
		expect(status).toBe(0);
		expect(commandsIn(out + told)).toEqual([]);
		expect(out).toContain('\\u001b[2J\\u000a::error::owned.txt: left out.');
	});
});

describe('settings that were found', () => {
	const configure = (text: string) => write('rollbook.config.yaml', text);
	test.each(['/dev/zero', '/etc/passwd', '../outside/victim', 'nowhere'])(
		'a link to %s is not read',
		async (target) => {
			link(target, 'rollbook.config.yaml');
			await refused(['check', '--content', 'content'], /rollbook\.config\.yaml is a link or no regular file\.\n/);
		},
	);
	test('a folder and a large file are not read', async () => {
		mkdirSync(join(cwd, 'rollbook.config.yaml'));
		await refused(['check'], /is a link or no regular file/);
		rmSync(join(cwd, 'rollbook.config.yaml'), { recursive: true });
		large('rollbook.config.yaml', 60_000_000);
		await refused(['check'], /rollbook\.config\.yaml is larger than 64 KiB\.\n/);
	});
	test('its words are no commands', async () => {
		configure('"\\e[2J\\n::error::x": 1\n');
		const { told } = await run('check');
		expect(commandsIn(told)).toEqual([]);
	});
	test('lead neither content nor site out of their folder; the call may', async () => {
		configure('out: ../outside/site\n');
		await refused(['build'], /outside\/site is not below .*work\.\nIf that is meant, name it with --out DIR/);
		await refused(['preview'], /is not below/);
		expect((await run('check')).status).toBe(0);
		configure('content: ../outside\n');
		await refused(['check'], /The content folder .*outside is not below/);
		expect((await run('check', '--content', 'content')).status).toBe(0);
		rmSync(join(cwd, 'rollbook.config.yaml'));
		link('../outside', 'dist');
		await refused(['build'], /dist is not below/);
		await refused(['build', '--out', 'dist'], /holds files that rollbook did not write/);
	});
});

describe('the site', () => {
	test.each(['content/site', 'content/guides', 'link/site'])('is not written into the content (%s)', async (out) => {
		link('content', 'link');
		await refused(['build', '--out', out], /The site would be written into the content/);
		expect(existsSync(join(cwd, 'content', 'site'))).toBe(false);
	});
	test('that lies beside its place under the name of an old one is not served', async () => {
		write('.dist.old-4194301/index.html', '<script>alert(1)</script>');
		await refused(['preview'], /There is no site in /);
		expect(existsSync(join(cwd, 'dist'))).toBe(false);
	});
	test('waits for no lock that was committed without telling the way out', async () => {
		const id = crypto.randomUUID();
		write('.dist.lock', JSON.stringify({ id, pid: 1, host: '\u001b[2J\n::error::x', since: '2026-11-21' }));
		const { status, told } = await run('build');
		expect([status, told]).toEqual([2, expect.stringContaining('or the file was committed by mistake, remove ')]);
		expect(commandsIn(told)).toEqual([]);
	});
});

test('a baseline that no handbook needs is not read', async () => {
	large('content/rollbook-baseline.json', 600_000_000);
	await refused(['check'], /rollbook-baseline\.json is larger than 16384 KiB\.\nTake it away/);
	rmSync(join(cwd, 'content/rollbook-baseline.json'));
	link('/dev/zero', 'content/rollbook-baseline.json');
	await refused(['check'], /rollbook-baseline\.json is a link or no regular file\.\n/);
});

test('while one writes, links are not watched: one may lead to a whole disk', () => {
	const library = { current: { config: {} } } as unknown as Library;
	expect(inlineConfig(cwd, library, join(cwd, 'content')).vite?.server?.watch).toMatchObject({ followSymlinks: false });
});
