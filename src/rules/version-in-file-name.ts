import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const release = (version: string) => {
	const { 'releases/2.4.0.mdx': text, ...others } = releaseExample('2.4.0');
	return { ...others, 'releases/2.4.0.mdx': text!.replace('version: 2.4.0', `version: ${version}`) };
};

export const versionInFileName: HandbookRule = {
	id: 'version-in-file-name',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	asks: 'The file of a release is named by its version.',
	why: 'References and addresses name the file: with another version in it, a plan for 2.4.0 takes back something else.',
	bad: release('2.5.0'),
	good: release('2.4.0'),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { version } = document.fields;
			const name = fileNameOf(version);
			if (document.id === name) continue;
			yield {
				document,
				at: { field: ['version'] },
				message: `Unexpected version \`${version}\` in ${document.file}, expected \`${document.id}\``,
				help: `Write \`version: ${document.id}\`, or rename the file to ${name}${/\.mdx?$/.exec(document.file)?.[0] ?? '.mdx'} together with what refers to it.`,
			};
		}
	},
};

/** A file name cannot hold the `+` of `2.4.0+build.5`. */
const fileNameOf = (version: string): string => version.replace(/[^A-Za-z0-9._-]/g, '-');
