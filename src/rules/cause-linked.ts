import { seatOf } from '../core/address.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { pathOfLink } from '../core/reference.ts';
import type { HandbookRule } from '../core/rule.ts';
import { contentOf } from '../core/sections.ts';
import { walk } from '../core/syntax-tree.ts';
import { incidentText, planText, releaseText } from './examples.ts';

const example = (fields: string) => ({
	'releases/2.4.0.mdx': releaseText('date: 2026-11-17T21:00:00Z\n', 'rolled-back'),
	'rollback-plans/2.4.0.mdx': planText(),
	'incidents/2026-11-17-payments.mdx': incidentText({ fields: `${fields}rolledBack: true\n` }),
});

export const causeLinked: HandbookRule = {
	id: 'cause-linked',
	group: 'incident',
	scope: 'handbook',
	severity: 'warning',
	asks: 'An incident that a release caused names it in `causedBy`, and that release was out when it began.',
	why: 'How many releases fail is counted by these links, and the next one of the kind is judged by them.',
	bad: example(''),
	good: example('causedBy: 2.4.0\n'),
	*check(handbook) {
		for (const document of handbook.all('incident')) {
			const { causedBy, rolledBack, started } = document.fields;
			const began = toEpoch(started, handbook.config.timeZone);
			if (causedBy === undefined) {
				if (rolledBack) {
					yield {
						document,
						at: { field: ['rolledBack'] },
						message: 'Missing `causedBy`, expected the release that was rolled back',
						help: 'Write `causedBy` with the id of the release.',
					};
					continue;
				}
				const named = began === undefined ? undefined : releaseUnderCause(handbook, document, began);
				if (named) {
					yield {
						document,
						at: named.link,
						message: `Missing \`causedBy\`, expected \`${named.release.id}\`, which the cause speaks of`,
						help: `Write \`causedBy: ${named.release.id}\`; if it was not the reason, take the link to another section.`,
						related: [{ document: named.release, at: { field: ['version'] }, message: 'Out when it began' }],
					};
				}
				continue;
			}
			const release = handbook.get('release', causedBy);
			const out = release && outSince(handbook, release);
			if (!release || out === undefined || began === undefined || out <= began) continue;
			yield {
				document,
				at: { field: ['causedBy'] },
				message: `Unexpected release \`${causedBy}\`, which was not out when the incident began, expected an earlier one`,
				help: 'Name the release that caused it, or mend `started`.',
				related: [
					{
						document: release,
						at: { field: [release.fields.deployments.length ? 'deployments' : 'date'] },
						message: 'When it went out',
					},
				],
			};
		}
	},
};

/** When a release first reached anybody, in milliseconds since 1970. */
function outSince({ config }: Handbook, { fields }: Shaped<'release'>): number | undefined {
	const times = [fields.date, fields.window?.start, ...fields.deployments.map(({ started }) => started)].flatMap(
		(time) => {
			const at = time === undefined ? undefined : toEpoch(time, fields.zone ?? config.timeZone);
			return at === undefined ? [] : [at];
		},
	);
	return times.length ? Math.min(...times) : undefined;
}

/** The one release that the section «Cause» links to and that went out within a month before; none where it is in doubt. */
function releaseUnderCause(handbook: Handbook, incident: Shaped<'incident'>, began: number) {
	const found = new Map<Shaped<'release'>, (typeof incident.outline.links)[number]['node']>();
	for (const block of contentOf(incident, 'Cause')) {
		walk(block, (node) => {
			if (node.type !== 'link') return;
			const path = pathOfLink(incident.file, (node as unknown as { url: string }).url);
			const seat = path && seatOf(path.file);
			const release = seat?.kind.name === 'release' ? handbook.get('release', seat.id) : undefined;
			const out = release && outSince(handbook, release);
			if (release && out !== undefined && out <= began && out > began - 31 * 86_400_000) found.set(release, node);
		});
	}
	const [only] = found;
	return only && found.size === 1 ? { release: only[0], link: only[1] } : undefined;
}
