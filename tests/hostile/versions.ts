import type { Case } from './folder.ts';

const release = (version: string, more = ''): string =>
	`---\ntitle: "${version}"\nversion: "${version}"\ntype: feature\nstatus: planned\n${more}---\n\n## Summary\n\nText.\n`;
/** Releases in the order in which they come out, each by the day after the one before. */
const releases = (name: string, config: string, versions: readonly string[], ...finds: string[]): Case => ({
	name,
	put: ({ write }) => {
		write('handbook.yaml', `name: A\nseverities:\n  rollback-plan-required: off\n${config}`);
		for (const [index, version] of versions.entries())
			write(`releases/${version}.mdx`, release(version, index ? `supersedes: "${versions[index - 1]}"\n` : ''));
	},
	finds,
});

/** Versions that are compared as words, and those that only a list puts in order. */
export const versions: Case[] = [
	releases('rc.2 before rc.10', '', ['2.0.0-rc.2', '2.0.0-rc.10', '2.0.0']),
	releases('rc.10 before rc.2', '', ['2.0.0-rc.10', '2.0.0-rc.2'], 'releases/2.0.0-rc.2.mdx:6:13 version-order'),
	releases(
		'a number that no computer holds',
		'',
		['1.0.0', '1.0.99999999999999999999'],
		'releases/1.0.99999999999999999999.mdx:3:10 version-order',
	),
	releases(
		'a version of 250 characters',
		'',
		[`1.0.0-${'a'.repeat(240)}`],
		`releases/1.0.0-${'a'.repeat(240)}.mdx:1:1 file-name`,
	),
	releases('calendar versions', 'versionScheme: calver\n', ['2026.9', '2026.10', '2026.10.1']),
	releases(
		'calendar versions the wrong way round',
		'versionScheme: calver\n',
		['2026.10', '2026.9'],
		'releases/2026.9.mdx:6:13 version-order',
	),
	releases('names in the order of the handbook', 'versionScheme: opaque\nversionOrder: [zebra, ant]\n', [
		'zebra',
		'ant',
	]),
	releases(
		'a name that the handbook does not list',
		'versionScheme: opaque\nversionOrder: [zebra]\n',
		['zebra', 'ant'],
		'releases/ant.mdx:3:10 version-order',
	),
];
