import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Case } from './folder.ts';

const text = '---\ntitle: Hostile\n---\n\nText.\n';
const named = (name: string, ...finds: string[]): Case => ({
	name: `a file named ${JSON.stringify(name)}`,
	put: ({ write }) => write(`guides/${name}`, text),
	finds: finds.map((rule) => `guides/${name}:1:1 ${rule}`),
});
const both = (name: string, first: string, second: string, ...finds: string[]): Case => ({
	name,
	put: ({ write }) => {
		write(`guides/${first}`, text);
		write(`guides/${second}`, text);
	},
	finds,
});

/** Names that are no addresses, that break out, or that two machines read otherwise. */
export const names: Case[] = [
	...[
		'h#y',
		'a?b',
		'a b',
		'a%2fb',
		'.',
		'..',
		'-a',
		'__proto__',
		'a\nb',
		'a"b',
		"a'b",
		'a;b',
		'$(id)',
		'`id`',
		'::error::a',
		'*',
		'em😀ji',
		'\u202etxt',
		'עברית',
		'a\\b',
		'a\tb',
		'a|b',
		'caf\u00e9',
	].map((id) => named(`${id}.mdx`, 'file-name')),
	...['constructor.mdx', 'toString.mdx', 'a.b.mdx', 'a.mdx.mdx', 'CON.mdx', `${'a'.repeat(120)}.mdx`].map((name) =>
		named(name),
	),
	named(`${'a'.repeat(251)}.mdx`, 'file-name'),
	named('index.html.mdx', 'file-name'),
	named('a.MDX', 'file-name'),
	named('.mdx', 'file-name'),
	both('a.md beside a.mdx', 'a.md', 'a.mdx', 'guides/a.mdx:1:1 unique-id'),
	both('two names that differ by case', 'Deploy.mdx', 'deploy.mdx', 'guides/deploy.mdx:1:1 unique-id'),
	both(
		'two names that differ by their Unicode form',
		'caf\u00e9.mdx',
		'cafe\u0301.mdx',
		'guides/cafe\u0301.mdx:1:1 file-name',
		'guides/caf\u00e9.mdx:1:1 file-name',
		'guides/caf\u00e9.mdx:1:1 unique-id',
	),
	{
		name: 'a name that is no UTF-8',
		put: ({ at, write }) => {
			write('guides/a.mdx', text);
			writeFileSync(Buffer.concat([Buffer.from(`${at('guides')}/`), Buffer.from([0xff]), Buffer.from('.mdx')]), text);
		},
		finds: ['guides/\ufffd.mdx:1:1 file-name', 'guides/\ufffd.mdx:1:1 file-readable'],
	},
	{
		name: 'a folder whose name is no UTF-8',
		put: ({ root }) => {
			const folder = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff])]);
			mkdirSync(folder);
			writeFileSync(Buffer.concat([folder, Buffer.from('/a.mdx')]), text);
		},
		finds: ['\ufffd:1:1 file-readable'],
	},
];

/** What is there under a name, and is no file of text. */
export const places: Case[] = [
	{
		name: 'a file in no folder of a kind',
		put: ({ write }) => write('elsewhere/a.mdx', text),
		finds: ['elsewhere/a.mdx:1:1 file-name'],
	},
	{
		name: 'a file in a folder of a folder',
		put: ({ write }) => write('guides/b/a.mdx', text),
		finds: ['guides/b/a.mdx:1:1 file-name'],
	},
	{ name: 'a file in no folder', put: ({ write }) => write('README.md', text), finds: ['README.md:1:1 file-name'] },
	{
		name: 'a link to a secret',
		put: ({ at }) => symlinkSync('/etc/passwd', at('guides/a.mdx')),
		finds: ['guides/a.mdx:1:1 file-readable'],
	},
	{
		name: 'a link to itself',
		put: ({ at }) => symlinkSync('a.mdx', at('guides/a.mdx')),
		finds: ['guides/a.mdx:1:1 file-readable'],
	},
	{
		name: 'a folder that is a link to the one above',
		put: ({ at }) => symlinkSync('..', at('guides/loop')),
		finds: ['guides/loop:1:1 file-readable'],
	},
	{
		name: 'a folder of a kind that is a link',
		put: ({ at, write }) => {
			write('.git/config.mdx', text);
			symlinkSync('.git', at('guides'));
		},
		finds: ['guides:1:1 file-readable'],
	},
	{
		name: 'a folder with the name of a document',
		put: ({ at }) => mkdirSync(at('guides/a.mdx')),
		finds: ['guides/a.mdx:1:1 file-readable'],
	},
	{
		name: 'a document in a folder with the name of one',
		put: ({ write }) => write('guides/a.mdx/b.mdx', text),
		finds: ['guides/a.mdx:1:1 file-readable', 'guides/a.mdx/b.mdx:1:1 file-name'],
	},
	{
		name: 'a pipe',
		put: ({ at }) => void spawnSync('mkfifo', [at('guides/a.mdx')]),
		finds: ['guides/a.mdx:1:1 file-readable'],
	},
	{ name: 'a socket', put: ({ at }) => leaveSocket(at('guides/a.mdx')), finds: ['guides/a.mdx:1:1 file-readable'] },
	{
		name: 'folders in each other that make a path too long',
		put: ({ root }) => deepFolders(root),
		finds: { 'file-readable': 1 },
	},
	{
		name: 'a file that nobody may read',
		unprivileged: true,
		put: ({ at, write }) => {
			write('guides/a.mdx', text);
			chmodSync(at('guides/a.mdx'), 0);
		},
		finds: ['guides/a.mdx:1:1 file-readable'],
	},
	{
		name: 'a folder that nobody may read',
		unprivileged: true,
		put: ({ at, write }) => {
			write('guides/a.mdx', text);
			chmodSync(at('guides'), 0);
		},
		finds: ['guides:1:1 file-readable'],
	},
];

/** A socket stays when the process that listens is killed; one that closes it takes it away. */
function leaveSocket(path: string): void {
	spawnSync(process.execPath, [
		'-e',
		"require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))",
		path,
	]);
}

function deepFolders(root: string): void {
	spawnSync(process.execPath, [
		'-e',
		"process.chdir(process.argv[1]); for (let i = 0; i < 30; i++) { require('fs').mkdirSync('d'.repeat(200)); process.chdir('d'.repeat(200)); } require('fs').writeFileSync('a.mdx', 'a')",
		root,
	]);
}
