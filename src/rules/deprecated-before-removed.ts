import { changesOf, inBrief } from '../core/changes.ts';
import { comesLater, isNoticeOf } from '../core/deprecations.ts';
import type { Shaped } from '../core/handbook.ts';
import { releasesBefore } from '../core/release-line.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const removal = releaseExample('3.0.0', { status: 'planned', changes: '## Removed\n\n- The endpoint `GET /track`.\n' });
const before = (changes: string) =>
	releaseExample('2.4.0', {
		fields: 'communications:\n  - template: farewell\ndocsTouched:\n  - document: API reference\n    done: true\n',
		changes,
	});
const farewell = {
	'communications/farewell.mdx': '---\ntitle: Farewell\nmoment: deprecation\nto: partners\n---\n\nIt goes.\n',
};

export const deprecatedBeforeRemoved: HandbookRule = {
	id: 'deprecated-before-removed',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk, cadence }) =>
		size === 'solo' || risk === 'low' ? 'info' : cadence === 'continuous' ? 'warning' : 'error',
	asks: 'What is removed was marked as deprecated in an earlier release, and goes no sooner than was said there.',
	why: 'Those who use it need the time that a deprecation gives them, and plan by the version that it names.',
	bad: { ...farewell, ...before('## Fixed\n\n- Times in mails.\n'), ...removal },
	good: {
		...farewell,
		...before('## Deprecated\n\n- <Change removedIn="3.0.0">`GET /track`; use `GET /v2/track`.</Change>\n'),
		...removal,
	},
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { version, type, status } = document.fields;
			if (type === 'preview' || status === 'withdrawn' || /^0\./.test(version)) continue;
			const earlier = releasesBefore(handbook, document).filter(({ fields }) => fields.status !== 'withdrawn');
			const later = (announced: string | undefined) =>
				announced !== undefined && comesLater(handbook.config, announced, version);
			for (const change of changesOf(document)) {
				if (change.audience !== 'public') continue;
				if (change.heading === 'Deprecated' && change.removedIn) {
					if (later(change.removedIn) !== false) continue;
					yield {
						document,
						at: change.node,
						message: `Unexpected removal in ${change.removedIn}, expected a version after ${version}`,
						help: 'Name a later version: nobody can react to a deprecation that comes with the removal.',
					};
				} else if (change.heading === 'Removed' && earlier.length > 0) {
					const notices = deprecationsIn(earlier).filter((notice) => isNoticeOf(notice.change, change));
					const early = notices.every((notice) => later(notice.change.removedIn)) ? notices[0] : undefined;
					if (notices.length > 0 && !early) continue;
					yield {
						document,
						at: change.node,
						message: early
							? `Unexpected removal in ${version}, expected it in ${early.change.removedIn}, as was announced («${inBrief(change)}»)`
							: `Missing deprecation of «${inBrief(change)}», expected in an earlier release`,
						help: early
							? 'Keep it until then, or tell users again and put the announced version right.'
							: 'Deprecate it first (`## Deprecated`, `<Change removedIn="…">`) and remove it later; where it was never public, write `<Change audience="internal">`.',
						...(early
							? { related: [{ document: early.release, at: early.change.node, message: 'Where it was announced' }] }
							: {}),
					};
				}
			}
		}
	},
};

/** Every deprecation of some releases, with the release that tells it. */
const deprecationsIn = (releases: Shaped<'release'>[]) =>
	releases.flatMap((release) =>
		changesOf(release)
			.filter(({ heading }) => heading === 'Deprecated')
			.map((change) => ({ release, change })),
	);
