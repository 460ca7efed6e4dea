import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesOf, manifestBytes } from '../../adapters/site-files.ts';
import { differencesOf, manifestFile, parseManifest } from '../../core/manifest.ts';
import { plural } from '../../reporters/terminal.ts';
import { visible } from '../../reporters/visible.ts';
import { type Command, UsageError } from '../usage.ts';

export const verify: Command = {
	name: 'verify',
	usage: 'verify DIR [--digest SHA256]',
	does: 'proves that the site in a folder is whole and is what was built; names each file that is not',
	takesWords: true,
	options: {
		digest: {
			type: 'string',
			value: 'SHA256',
			does: `what \`build\` told as the digest of ${manifestFile}, so that the manifest itself is proved too`,
		},
	},
	run({ values, positionals: [named, ...more], io }) {
		if (named === undefined || more.length)
			throw new UsageError('Unexpected call, expected one folder.', 'rollbook verify dist');
		const { digest } = values;
		if (digest !== undefined && !/^[0-9a-f]{64}$/.test(String(digest)))
			throw new UsageError(`Unexpected --digest ${digest}, expected 64 hexadecimal digits.`);
		const folder = resolve(io.cwd, named);
		if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
			throw new UsageError(`There is no folder ${folder}.`, 'Name the folder of a site: `rollbook verify dist`');
		const bytes = manifestBytes(folder);
		const manifest = bytes && parseManifest(bytes.toString('utf8'));
		if (!bytes || !manifest) {
			io.out(
				`${bytes ? 'changed' : 'missing'}  ${manifestFile}  expected the manifest that \`rollbook build\` writes\n`,
			);
			return 1;
		}
		const found = hash('sha256', bytes);
		const differences = differencesOf(manifest, filesOf(folder));
		if (digest !== undefined && digest !== found)
			differences.unshift({ path: manifestFile, is: 'changed', told: `sha256 ${found}, expected ${digest}` });
		for (const { path, is, told } of differences) io.out(`${is.padEnd(7)}  ${visible(path)}  ${told}\n`);
		const { files, generator, commit, builtAt } = manifest;
		io.tell(
			differences.length
				? `${plural(differences.length, 'difference')} from what was built: build and publish the site anew.\n`
				: `${plural(files.length, 'file')}, each as ${visible(generator)} built it for ${builtAt}${commit ? ` from ${commit.slice(0, 10)}` : ''}; manifest ${found}\n`,
		);
		return differences.length ? 1 : 0;
	},
};
