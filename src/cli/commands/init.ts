import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Forge, forgeNames, starterFiles } from '../starter-files.ts';
import { type Command, nowOf, UsageError } from '../usage.ts';

export const init: Command = {
	name: 'init',
	usage: `init DIR [--name TEXT] [--ci ${forgeNames.join('|')}]`,
	does: 'makes a handbook of your own: a document of every kind, CI, and settings for editors',
	takesWords: true,
	options: {
		name: { type: 'string', value: 'TEXT', does: 'what the handbook is called' },
		ci: { type: 'string', value: 'FORGE', does: `${forgeNames.join(' or ')} (${forgeNames[0]})` },
	},
	run({ values, positionals: [where, ...rest], io }) {
		if (where === undefined || rest.length)
			throw new UsageError(
				where === undefined ? 'Which folder?' : 'Unexpected second folder.',
				`rollbook ${init.usage}`,
			);
		const forge = values.ci ?? forgeNames[0];
		if (!forgeNames.includes(forge as Forge))
			throw new UsageError(`Unexpected --ci ${forge}, expected one of ${forgeNames.join(', ')}.`);
		const folder = resolve(io.cwd, where);
		refuseUnlessEmpty(folder);
		const name = typeof values.name === 'string' ? values.name : `${basename(folder)} handbook`;
		const files = starterFiles(name, folder, forge as Forge, nowOf(io));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text, { flag: 'wx' });
		}
		io.out(`${folder}\n`);
		io.tell(
			`${Object.keys(files).length} files written. Next:\n  cd ${quoted(relative(io.cwd, folder) || '.')}\n  npm install\n  npx rollbook check\n  npx rollbook dev\nFor CI, write where rollbook comes from (ROLLBOOK_FROM) into ${forge === 'gitlab' ? '.gitlab-ci.yml' : '.github/workflows/handbook.yml'}.\n`,
		);
		return 0;
	},
};

/** A path as a shell takes it for one word. */
const quoted = (path: string): string => (/^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/** A repository that was just made is empty too: git's own folder does not count. */
function refuseUnlessEmpty(folder: string): void {
	let entries: string[];
	try {
		entries = readdirSync(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw new UsageError(`${folder} is no folder that can be read.`, 'Name an empty folder, or a new one.');
	}
	const [there] = entries.filter((entry) => entry !== '.git');
	if (there !== undefined)
		throw new UsageError(`${folder} is not empty: it holds ${there}.`, 'Name an empty folder, or a new one.');
}
