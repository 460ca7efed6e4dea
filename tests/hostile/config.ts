import { mkdirSync, symlinkSync } from 'node:fs';
import { type Case, file } from './folder.ts';

const config = (name: string, text: string | Uint8Array, ...finds: string[]): Case =>
	file(name, 'handbook.yaml', text, ...finds);
const text = '---\ntitle: Hostile\n---\n\nText.\n';
/** Editions by their ids, each with its folder. */
const editions = (...folders: string[]): string =>
	`name: A\neditions:\n${folders.map((folder, index) => `  - id: "${index}"\n    title: B\n    folder: ${folder}\n`).join('')}`;

/** A `handbook.yaml` that is none, or that leads elsewhere. */
export const configs: Case[] = [
	{
		name: 'handbook.yaml is a folder',
		put: ({ at }) => mkdirSync(at('handbook.yaml')),
		finds: ['handbook.yaml:1:1 handbook-config'],
	},
	{
		name: 'handbook.yaml is a link',
		put: ({ at }) => symlinkSync('/etc/passwd', at('handbook.yaml')),
		finds: ['handbook.yaml:1:1 handbook-config'],
	},
	config('handbook.yaml of 50 MB', Buffer.alloc(50_000_000, '#'), '1:1 handbook-config'),
	config('handbook.yaml of 2 MiB', `name: A\n${'# a\n'.repeat(400_000)}`, '65536:1 handbook-config'),
	config('handbook.yaml that is no YAML', 'name: [', '1:8 handbook-config'),
	config('handbook.yaml that is a list', '- a', '1:1 handbook-config'),
	config('handbook.yaml that is empty', '', '1:1 handbook-config'),
	config('handbook.yaml in Latin-1', Buffer.from('name: caf\u00e9', 'latin1'), '1:10 handbook-config'),
	config('handbook.yaml with a NUL', 'name: A\u0000', '1:8 handbook-config'),
	config('handbook.yaml with a BOM and CRLF', '\ufeffname: A\r\ntimeZone: Nowhere/Land\r\n', '2:11 handbook-config'),
	config('handbook.yaml with CR alone', 'name: A\rtimeZone: Nowhere/Land\r', '2:11 handbook-config'),
	config(
		'handbook.yaml with names that every object has',
		'name: A\n__proto__: {}\nconstructor: B',
		'2:1 handbook-config',
		'3:1 handbook-config',
	),
	config(
		'rules that are names of every object',
		'name: A\nseverities:\n  constructor: off\n  __proto__: error',
		'3:3 handbook-config',
		'4:3 handbook-config',
	),
	config('a bomb', 'name: A\na: &a [b]\nb: [*a, *a]', '2:7 handbook-config'),
	...[
		'https://a.example//evil.example/',
		'https://a.example/b//c',
		'https://a.example/../b',
		'https://a.example/%2e%2e/b',
		'https://a.example/\\evil.example/',
		'https://me:secret@a.example/',
		'https://a.example/?b',
		'https://a.example/#b',
		'ftp://a.example/',
	].map((url) => config(`a site at ${url}`, `name: A\nurl: ${url}\n`, '2:6 handbook-config')),
	config('a site at a path', 'name: A\nurl: https://a.example:8443/b/@c/d/\n'),
	...['/sw.js', '//evil.example/', '/a//b/', '/../a/', `/${'a'.repeat(300)}/`, '/a'.repeat(3000), '/a\\b/', '/'].map(
		(address) =>
			config(
				`a page that is gone from ${address.slice(0, 40)}`,
				`name: A\ngone:\n  - address: '${address}'\n    reason: Old.\n`,
				'3:14 handbook-config',
			),
	),
	config(
		'an edition whose id is a file of the site',
		editions('old').replace('"0"', 'sw.js'),
		'3:9 handbook-config',
		'1:1 handbook-config',
	),
	config(
		'an edition whose id has 300 characters',
		editions('old').replace('"0"', 'a'.repeat(300)),
		'3:9 handbook-config',
	),
	config('an edition above the content', editions('../..'), '5:13 handbook-config'),
	config('an edition at the root', editions('/etc'), '5:13 handbook-config'),
	config('an edition that is the content itself', editions('.'), '5:13 handbook-config'),
	config('an edition whose folder is not there', editions('old'), '1:1 handbook-config'),
	config('an edition whose folder has a name of 300 characters', editions('a'.repeat(300)), '1:1 handbook-config'),
	config(
		'an edition whose folder has a path of 200,000 characters',
		editions('a'.repeat(200_000)),
		'5:13 handbook-config',
	),
	config('an edition whose folder is a row of slashes', editions(`${'/'.repeat(200_000)}a`), '5:13 handbook-config'),
	config('an edition whose folder has a NUL', editions('"a\\0b"'), '5:13 handbook-config'),
	{
		name: 'an edition that is a link',
		put: ({ at, write }) => {
			write('handbook.yaml', editions('old'));
			symlinkSync('/etc', at('old'));
		},
		finds: ['handbook.yaml:1:1 handbook-config', 'old:1:1 file-readable'],
	},
	{
		name: 'two editions in one folder',
		put: ({ write }) => {
			write('handbook.yaml', editions('old', 'old/'));
			write('old/guides/a.mdx', text);
			write('guides/a.mdx', text);
		},
		finds: ['handbook.yaml:8:13 handbook-config'],
		editions: ['old'],
	},
	{
		name: 'an edition in another',
		put: ({ write }) => {
			write('handbook.yaml', editions('old', 'old/older'));
			write('old/older/guides/a.mdx', text);
		},
		finds: ['handbook.yaml:8:13 handbook-config', 'old/older/guides/a.mdx:1:1 file-name'],
		editions: ['old'],
	},
];
