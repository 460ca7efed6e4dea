import type { Handbook, Shaped } from '../core/handbook.ts';
import { dateIn, isDate, toEpoch } from '../core/instant.ts';
import { comesAfter, isBefore, isOrdered } from '../core/release-line.ts';
import { zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

type Release = Shaped<'release'>;

export const versionOrder: HandbookRule = {
	id: 'version-order',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'Versions fit the scheme of the handbook, each is used once, and a later release has a higher one.',
	why: 'Whoever asks whether a fix is in their version compares two numbers, and has to be able to rely on the answer.',
	bad: { ...releaseExample('2.4.0'), ...releaseExample('2.3.0', { fields: 'supersedes: 2.4.0\n' }) },
	good: { ...releaseExample('2.3.0'), ...releaseExample('2.4.0', { fields: 'supersedes: 2.3.0\n' }) },
	*check(handbook) {
		const known = new Map<string, Release>();
		for (const document of handbook.all('release')) {
			const { version, status } = document.fields;
			if (status === 'withdrawn') continue;
			yield* fitsScheme(handbook, document);
			const first = known.get(version);
			if (first) {
				yield {
					document,
					at: { field: ['version'] },
					message: `Unexpected second release of version ${version}, expected a version of its own`,
					help: 'Raise the version: what was released once under a number stays what it is.',
					related: [{ document: first, at: { field: ['version'] }, message: 'The first release of this version' }],
				};
			} else known.set(version, document);
			yield* supersedesLower(handbook, document);
			yield* laterThan(handbook, document);
		}
	},
};

function* fitsScheme(handbook: Handbook, document: Release): Iterable<Report> {
	const { version } = document.fields;
	const at = { field: ['version'] };
	if (isOrdered(handbook, document)) return;
	if (handbook.config.versionScheme === 'semver') {
		yield {
			document,
			at,
			message: `Unexpected version \`${version}\`, expected a semantic version such as 2.4.0`,
			help: 'Write three numbers, or set `versionScheme: calver` or `opaque` in handbook.yaml.',
		};
	} else {
		yield {
			document,
			at,
			message: `Unexpected version \`${version}\`, expected one that \`versionOrder\` lists`,
			help: `Add \`${version}\` to versionOrder in handbook.yaml, at its place: nothing else tells what comes before it.`,
		};
	}
}

function* supersedesLower(handbook: Handbook, document: Release): Iterable<Report> {
	const older = handbook.get('release', document.fields.supersedes);
	if (!older || isBefore(handbook, older, document)) return;
	if (!isOrdered(handbook, older) || !isOrdered(handbook, document)) return;
	yield {
		document,
		at: { field: ['supersedes'] },
		message: `Unexpected release ${older.fields.version}, expected one with a lower version than ${document.fields.version}`,
		help: 'Name the release that users had before this one, or raise the version.',
		related: [{ document: older, at: { field: ['version'] }, message: 'The version that is not lower' }],
	};
}

function* laterThan(handbook: Handbook, document: Release): Iterable<Report> {
	const before = comesAfter(handbook, document);
	if (!before || !isEarlier(handbook, document, before)) return;
	yield {
		document,
		at: { field: ['date'] },
		message: `Unexpected date before that of ${before.fields.version}, expected ${document.fields.version} to come out after it`,
		help: 'Put the date right, or raise the version of the one that comes out later.',
		related: [{ document: before, at: { field: ['date'] }, message: `When ${before.fields.version} comes out` }],
	};
}

/** Compared by the day where one of the two tells no hour. */
function isEarlier(handbook: Handbook, a: Release, b: Release): boolean {
	const [left, right] = [a, b].map((release) => {
		const { date } = release.fields;
		const zone = zoneOfRelease(handbook, release);
		const at = date === undefined ? undefined : toEpoch(date, zone);
		return at === undefined ? undefined : { at, day: dateIn(at, zone), whole: isDate(date!) };
	});
	if (!left || !right) return false;
	return left.whole || right.whole ? left.day < right.day : left.at < right.at;
}
