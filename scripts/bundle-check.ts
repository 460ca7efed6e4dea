import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { checkProgramVersion } from '../src/adapters/pipeline-version.ts';

/**
 * Puts `rollbook check` into one folder, with the libraries that it loads: to find and read their 500 files takes longer
 * than to check a handbook of a hundred documents. The folder lies as deep below the root as `src/cli`, so that its files
 * find those of the program as theirs do. Beside the code it gets the licenses of the libraries, and at last the state of
 * the program that it was made of. Where that is so already, nothing is done. Tells whether something was.
 */
export async function bundleCheck(root: string, beginning: () => void): Promise<boolean> {
	const folder = join(root, 'compiled', 'check');
	const version = checkProgramVersion(root);
	const told = join(folder, 'version');
	if (existsSync(told) && readFileSync(told, 'utf8') === version) return false;
	beginning();
	rmSync(folder, { recursive: true, force: true });
	const modules = await writeBundle(root, folder);
	writeFileSync(join(folder, 'LICENSES'), licensesOf(modules));
	writeFileSync(told, version);
	return true;
}

/** The other commands stay where they are. */
const asWritten: Plugin = {
	name: 'as-written',
	resolveId: (id) =>
		/^\.\/commands\/(?!check\.ts$)/.test(id) ? { id: `../../src/cli/${id}`, external: true } : undefined,
};

/** Gives the files that it was made of. */
async function writeBundle(root: string, folder: string): Promise<string[]> {
	const bundle = await rolldown({
		cwd: root,
		platform: 'node',
		input: [join(root, 'src', 'cli', 'compiled-check.ts'), join(root, 'src', 'adapters', 'read-thread.ts')],
		// it is a binary
		external: 'satteri',
		plugins: [
			asWritten,
			{ name: 'thread', renderChunk: (code) => code.replace('./read-thread.ts', './read-thread.js') },
		],
		// gray-matter can evaluate front matter, which Rollbook does not let it
		checks: { eval: false },
	});
	const { output } = await bundle.write({ dir: folder, chunkFileNames: '[name].js' });
	await bundle.close();
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
