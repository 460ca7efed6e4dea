import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { checkProgramVersion, pageProgramVersion } from '../src/adapters/pipeline-version.ts';

/** A command that is put together. */
interface Bundle {
	command: 'check' | 'build';
	/** The state of all that is in it. */
	version(root: string): string;
	/** The threads that it starts, as modules of `src`. */
	threads: string[];
}

export const bundles: readonly Bundle[] = [
	{ command: 'check', version: checkProgramVersion, threads: ['adapters/read-thread.ts'] },
	{
		command: 'build',
		version: pageProgramVersion,
		threads: ['adapters/read-thread.ts', 'adapters/search-thread.ts', 'adapters/spare-thread.ts'],
	},
];

/**
 * Puts a command into one folder, with the libraries that it loads: to find and read their 500 files takes longer than to
 * check a handbook of a hundred documents. The folder lies as deep below the root as `src/cli`, so that its files find
 * those of the program as theirs do. Beside the code it gets the licenses of the libraries, and at last the state of the
 * program that it was made of. Where that is so already, nothing is done. Tells whether something was.
 */
export async function bundle(root: string, made: Bundle, beginning: () => void): Promise<boolean> {
	const folder = join(root, 'compiled', made.command);
	const version = made.version(root);
	const told = join(folder, 'version');
	if (existsSync(told) && readFileSync(told, 'utf8') === version) return false;
	beginning();
	rmSync(folder, { recursive: true, force: true });
	const modules = await writeBundle(root, folder, made);
	writeFileSync(join(folder, 'LICENSES'), licensesOf(modules));
	writeFileSync(told, version);
	return true;
}

/** Other commands stay where they are. */
const asWritten = (command: string): Plugin => ({
	name: 'as-written',
	resolveId: (id) =>
		/^\.\/commands\//.test(id) && !['check', command].some((each) => id === `./commands/${each}.ts`)
			? { id: `../../src/cli/${id}`, external: true }
			: undefined,
});

/** Modules that run beside the command are named by their places: threads are put together too, processes are not. */
const besideIt = (root: string, threads: readonly string[]): Plugin => ({
	name: 'beside-it',
	transform: (code, id) =>
		code.replaceAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g, (_, path: string) => {
			const module = resolve(dirname(id), path);
			const thread = threads.find((each) => join(root, 'src', each) === module);
			const name = thread
				? `./${thread.replace(/^.*\//, '').replace(/ts$/, 'js')}`
				: `../../${relative(root, module).replaceAll(sep, '/')}`;
			return `new URL('${name}', import.meta.url)`;
		}),
});

/** Gives the files that it was made of. */
async function writeBundle(root: string, folder: string, { command, threads }: Bundle): Promise<string[]> {
	const entries = [join('cli', `compiled-${command}.ts`), ...threads];
	const made = await rolldown({
		cwd: root,
		platform: 'node',
		input: entries.map((each) => join(root, 'src', each)),
		// they bring binaries, or data that they look for beside them
		external: ['satteri', 'pagefind', 'astro', 'jsdom', 'rolldown', /^mermaid/],
		plugins: [asWritten(command), besideIt(root, threads)],
		// gray-matter can evaluate front matter, which Rollbook does not let it
		checks: { eval: false },
	});
	const { output } = await made.write({ dir: folder, chunkFileNames: '[name].js' });
	await made.close();
	return output.flatMap((file) => ('moduleIds' in file ? file.moduleIds : []));
}

const ofPackage = new RegExp(`^.*\\${sep}node_modules\\${sep}(?:@[^\\${sep}]+\\${sep})?[^\\${sep}]+`);

function licensesOf(modules: string[]): string {
	const packages = new Set(modules.flatMap((module) => ofPackage.exec(module)?.[0] ?? []));
	return [...packages]
		.sort()
		.map((folder) => {
			const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
			const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
			return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
		})
		.join('\n---\n\n');
}
