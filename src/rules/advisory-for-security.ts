import { changesOf, inBrief } from '../core/changes.ts';
import type { Clock } from '../core/clock.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { isOut } from '../core/release-line.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const release = (fields: string) => releaseExample('2.4.1', { type: 'security', fields });
const advisory = {
	'advisories/A-1.mdx':
		'---\ntitle: Tokens in logs\nseverity: high\nfixed: [2.4.1]\npublished: 2026-09-22T16:00:00Z\n---\n\n## Description\n\nA.\n\n## Who is affected\n\nB.\n\n## What to do\n\nC.\n',
};

export const advisoryForSecurity: HandbookRule = {
	id: 'advisory-for-security',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'A release that closes a vulnerability names its advisory, and the advisory names the release as fixed.',
	why: 'Users update at once only if they can tell that they are affected, and scanners find what is fixed by the advisory.',
	bad: { ...advisory, ...release('') },
	good: { ...advisory, ...release('advisories: [A-1]\n') },
	*check(handbook, { clock }) {
		const told = handbook.all('advisory').filter((each) => !each.fields.withdrawn && !isSecret(handbook, each, clock));
		for (const document of handbook.all('release')) {
			if (!isOut(document)) continue;
			const { version, type, advisories } = document.fields;
			const forgotten = told.filter(({ id, fields }) => fields.fixed.includes(version) && !advisories.includes(id));
			for (const advisory of forgotten) {
				yield {
					document,
					at: { field: advisories.length ? ['advisories'] : ['type'] },
					message: `Missing advisory \`${advisory.id}\`, expected it in the release that it names as fixed`,
					help: `Add \`${advisory.id}\` to advisories.`,
					related: [{ document: advisory, at: { field: ['fixed'] }, message: `Names ${version} as fixed` }],
				};
			}
			if (type === 'security' && advisories.length === 0 && forgotten.length === 0) {
				yield {
					document,
					at: { field: ['type'] },
					message: 'Missing advisory, expected one for a security release that is out',
					help: 'Run `rollbook new advisory`, and add its id to advisories.',
				};
			}
			yield* namesItAsFixed(handbook, document);
			for (const change of changesOf(document)) {
				if (!change.cve || handbook.all('advisory').some(({ fields }) => fields.cves.includes(change.cve!))) continue;
				yield {
					document,
					at: change.node,
					message: `Missing advisory for ${change.cve}, expected one that has it in \`cves\` («${inBrief(change)}»)`,
					help: `Add ${change.cve} to the advisory it belongs to, or run \`rollbook new advisory\`.`,
				};
			}
		}
	},
};

/** Still under embargo. */
function isSecret({ config }: Handbook, { fields }: Shaped<'advisory'>, clock: Clock): boolean {
	const until = fields.privateUntil === undefined ? undefined : toEpoch(fields.privateUntil, config.timeZone);
	return until !== undefined && !clock.hasPassed(until);
}

function* namesItAsFixed(handbook: Handbook, document: Shaped<'release'>): Iterable<Report> {
	const { version, advisories } = document.fields;
	for (const [index, id] of advisories.entries()) {
		const advisory = handbook.get('advisory', id);
		if (!advisory || advisory.fields.withdrawn || advisory.fields.fixed.includes(version)) continue;
		yield {
			document,
			at: { field: ['advisories', index] },
			message: `Unexpected advisory \`${id}\`, which does not name ${version} as fixed, expected one that does`,
			help: `Add ${version} to \`fixed\` in ${advisory.file}, or take the advisory out here.`,
			related: [{ document: advisory, at: { field: ['fixed'] }, message: 'The versions that are fixed' }],
		};
	}
}
