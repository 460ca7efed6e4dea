import { type CalendarEntry, spanOf } from './calendar-entry.ts';
import { audienceOf } from './document.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { durationMs, zoneName } from './instant.ts';

type Part = Pick<CalendarEntry, 'title' | 'category'> & {
	name: string;
	start: string | undefined;
	end?: string | undefined;
	public?: boolean;
};

/** What a release puts into the calendar by itself: its date, window, stages, milestones and ends of support. */
export function releaseDates(release: Shaped<'release'>, { config }: Handbook): CalendarEntry[] {
	const { fields } = release;
	const zone = zoneName(fields.zone ?? config.timeZone);
	const isPublic = audienceOf(release) === 'public';
	const entry = ({ name, start, end, public: told = isPublic, ...rest }: Part): CalendarEntry[] => {
		const span = start === undefined ? undefined : spanOf(start, end, zone);
		if (!span) return [];
		return [{ uid: name ? `${release.key}/${name}` : release.key, ...rest, ...span, ...common(release), public: told }];
	};
	return [...parts(release).flatMap(entry), ...stages(release, zone)];
}

const common = (release: Shaped<'release'>) => ({
	document: release,
	exceptions: [],
	services: release.fields.services,
	status: statusOf(release.fields.status),
	effect: 'none' as const,
	sequence: release.fields.sequence,
	public: false,
});

function statusOf(status: Shaped<'release'>['fields']['status']): CalendarEntry['status'] {
	if (status === 'withdrawn') return 'cancelled';
	return status === 'planned' ? 'tentative' : 'confirmed';
}

function parts({ fields }: Shaped<'release'>): Part[] {
	const { version, date, window, milestones = {}, support = {} } = fields;
	return [
		{ name: '', category: 'release', title: `Release ${nameOf(fields)}`, start: date },
		{
			name: 'window',
			category: 'release',
			title: `Deployment of ${version}`,
			start: window?.start,
			end: window?.end,
			public: false,
		},
		{
			name: 'feature-freeze',
			category: 'milestone',
			title: `Feature freeze of ${version}`,
			start: milestones.featureFreeze,
			public: false,
		},
		{
			name: 'code-freeze',
			category: 'milestone',
			title: `Code freeze of ${version}`,
			start: milestones.codeFreeze,
			public: false,
		},
		{
			name: 'go-no-go',
			category: 'milestone',
			title: `Go/no-go for ${version}`,
			start: milestones.goNoGo,
			public: false,
		},
		{
			name: 'announcement',
			category: 'milestone',
			title: `Announcement of ${version}`,
			start: milestones.announcement,
			public: false,
		},
		{ name: 'support-active', category: 'support', title: `Active support of ${version} ends`, start: support.active },
		{
			name: 'support-security',
			category: 'support',
			title: `Security support of ${version} ends`,
			start: support.security,
		},
		{ name: 'end-of-life', category: 'support', title: `End of life of ${version}`, start: support.endOfLife },
	];
}

const nameOf = ({ title, version }: Shaped<'release'>['fields']): string =>
	title.includes(version) ? title.replace(/^release\s+/i, '') : `${version}: ${title}`;

/** The stages of a rollout that has a known beginning: each lasts as long as it bakes. */
function stages(release: Shaped<'release'>, zone: string): CalendarEntry[] {
	const { version, window, rollout } = release.fields;
	const begin = window && spanOf(window.start, undefined, zone);
	if (!begin || !rollout) return [];
	const entries: CalendarEntry[] = [];
	let { start } = begin;
	for (const [index, { share, bake }] of rollout.stages.entries()) {
		const end = start + ((bake && durationMs(bake)) || 0);
		if (end > latest) break;
		if (end > start) {
			entries.push({
				uid: `${release.key}/stage-${index + 1}`,
				title: `${version} at ${share} %`,
				category: 'release',
				start,
				end,
				allDay: false,
				zone,
				...common(release),
			});
		}
		start = end;
	}
	return entries;
}

const latest = Date.parse('9999-12-31T00:00:00Z');
