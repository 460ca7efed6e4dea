import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The rooms, from the ground up. A file imports its own room and those on lower floors; never a neighbour's, never up. */
const floors: string[][] = [
	['schemas'],
	['src/core'],
	['src/rules', 'src/render', 'src/importers', 'src/exporters', 'src/reporters'],
	['src/views', 'src/layouts', 'src/components', 'src/site', 'src/styles', 'src/adapters'],
	['src/cli', 'src/pages', 'src/client'],
];
/** How pages look is one suite: its rooms open into each other. */
const suite = new Set(['src/views', 'src/layouts', 'src/components', 'src/site', 'src/styles']);
/** The one way from the pages to the little script that runs in the browser: by its address. */
const doors = new Set(['src/layouts -> src/client']);

const roomOf = (file: string): string | undefined => floors.flat().find((room) => file.startsWith(`${room}/`));
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

const sources = ['schemas', 'src'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|astro|mdx)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);

function importsOf(file: string): string[] {
	const text = readFileSync(join(root, file), 'utf8');
	const found = text.matchAll(
		/(?:^|[;\s])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm,
	);
	return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

test('every source file is in a room', () => {
	expect(sources.filter((file) => !roomOf(file) && file !== 'src/env.d.ts')).toEqual([]);
	expect(sources.length).toBeGreaterThan(100);
});

test('imports point downward only', () => {
	const wrong: string[] = [];
	for (const file of sources) {
		const room = roomOf(file);
		if (!room) continue;
		for (const specifier of importsOf(file)) {
			if (!specifier.startsWith('.')) continue;
			const target = relative(root, resolve(dirname(join(root, file)), specifier)).replaceAll('\\', '/');
			const other = roomOf(target);
			if (!other || other === room || doors.has(`${room} -> ${other}`)) continue;
			const fine = floorOf(other) < floorOf(room) || (suite.has(room) && suite.has(other));
			if (!fine) wrong.push(`${file} imports ${target}: ${room} may not reach ${other}`);
		}
	}
	expect(wrong).toEqual([]);
});

/** The code of a file, without comments and texts. */
const withoutWords = (text: string): string =>
	text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/"[^"\n]*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''");

test('the core and the rooms above it, up to the adapters, touch no file, process, clock or network', () => {
	const pure = floors.slice(0, 3).flat();
	const allowed = /^src\/render\/diagram\//;
	const wrong = sources.filter((file) => {
		if (!pure.includes(roomOf(file) ?? '') || allowed.test(file)) return false;
		const text = readFileSync(join(root, file), 'utf8');
		return (
			importsOf(file).some((specifier) =>
				/^(node:)?(fs|child_process|net|http|https|process|os|worker_threads)(\/|$)|^astro/.test(specifier),
			) || /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bfetch\(|\bMath\.random\(/.test(withoutWords(text))
		);
	});
	expect(wrong).toEqual([]);
});

test('git is called in one place, which is careful', () => {
	const calls = sources.filter((file) =>
		/(?:execFile|spawn|fork|exec)(?:Sync)?\(\s*['"`]git\b/.test(readFileSync(join(root, file), 'utf8')),
	);
	expect(calls).toEqual(['src/adapters/git.ts']);
});

test('a schema imports its neighbours and zod, and nothing else', () => {
	const foreign = sources
		.filter((file) => file.startsWith('schemas/'))
		.flatMap((file) =>
			importsOf(file)
				.filter((specifier) => !specifier.startsWith('.') && specifier !== 'zod')
				.map((specifier) => `${file}: ${specifier}`),
		);
	expect(foreign).toEqual([]);
});

test('zod comes by way of the place that keeps it from evaluating anything', () => {
	const direct = sources.filter((file) =>
		/^import \{[^}]*\} from 'zod';$/m.test(readFileSync(join(root, file), 'utf8')),
	);
	expect(direct).toEqual(['schemas/zod.ts']);
});
