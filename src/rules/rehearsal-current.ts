import type { Clock } from '../core/clock.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { startOfDay, toEpoch } from '../core/instant.ts';
import { plansInForce, windowEnd } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { planText } from './examples.ts';

const dayMs = 86_400_000;
/** How old a rehearsal may be on the day of the release: the plan has changed since. */
const heldForDays = 90;
/** Releases that have the time for one: not the short way of a fix, not what testers get. */
const rehearsed = new Set(['feature', 'lts']);

const release =
	'---\ntitle: 2.4.0\nversion: 2.4.0\ntype: feature\nstatus: released\nrollbackPlan: 2.4.0\ndate: 2026-11-17T22:00:00Z\n---\n\n## Summary\n\nA.\n\n## Upgrade\n\nNothing to do.\n\n## Known issues\n\nNone.\n';
const example = (date: string) => ({
	'releases/2.4.0.mdx': release,
	'rollback-plans/2.4.0.mdx': planText({ fields: 'window:\n  until: 2026-12-01T22:00:00Z\n' }),
	'exercises/rehearsal.mdx': `---\ntitle: Roll back 2.4.0 in staging\ntype: rollback-rehearsal\nrollbackPlans: [2.4.0]\ndate: ${date}\noutcome: passed\n---\n\n## What we tried\n\nA.\n\n## What we found\n\nB.\n`,
});

export const rehearsalCurrent: HandbookRule = {
	id: 'rehearsal-current',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk, cadence }) =>
		risk === 'regulated' ? 'error' : size === 'solo' || risk === 'low' || cadence === 'continuous' ? 'off' : 'warning',
	asks: `The rollback of a feature release was rehearsed with success, at most ${heldForDays} days before it went out.`,
	why: 'The first run of a plan finds the command that is wrong; it should not be the one that counts.',
	bad: example('2026-06-13'),
	good: example('2026-11-13'),
	*check(handbook, { clock }) {
		const zone = handbook.config.timeZone;
		for (const { plan, release } of plansInForce(handbook, clock)) {
			if (!rehearsed.has(release.fields.type) || !isDue(handbook, plan, release, clock)) continue;
			const [last] = handbook
				.all('exercise')
				.filter(({ fields }) => fields.type === 'rollback-rehearsal' && fields.rollbackPlans.includes(plan.id))
				.filter(({ fields }) => fields.outcome !== 'planned' && clock.hasPassed(startOfDay(fields.date, zone)))
				.sort((a, b) => (a.fields.date < b.fields.date ? 1 : -1));
			const out = release.fields.date ? toEpoch(release.fields.date, release.fields.zone ?? zone) : undefined;
			const fresh =
				last &&
				startOfDay(last.fields.date, zone) >= (out ?? startOfDay(clock.today(zone), zone)) - heldForDays * dayMs;
			if (last && fresh && last.fields.outcome !== 'failed') continue;
			yield {
				document: plan,
				at: { field: ['release'] },
				message: last
					? `Unexpected ${fresh ? 'failed rehearsal' : `rehearsal of ${last.fields.date}`} as the last one, expected one that passed within ${heldForDays} days before ${release.id}`
					: `Missing rehearsal, expected one that passed within ${heldForDays} days before ${release.id}`,
				help: 'Go through the plan in staging, against the clock, and write an exercise of type rollback-rehearsal.',
				related: last
					? [{ document: last, at: { field: [fresh ? 'outcome' : 'date'] }, message: 'The last rehearsal' }]
					: [],
			};
		}
	},
};

/** What is out has to be rehearsed as long as one can go back; what is not, once it was decided that it goes. */
function isDue(
	handbook: Handbook,
	plan: Shaped<'rollback-plan'>,
	{ fields }: Shaped<'release'>,
	clock: Clock,
): boolean {
	if (fields.status === 'released') return windowEnd(handbook, plan) !== undefined;
	const { milestones, zone = handbook.config.timeZone } = fields;
	const decided = milestones?.goNoGo ?? fields.window?.start ?? fields.date;
	return decided !== undefined && clock.hasPassed(toEpoch(decided, zone) ?? Number.POSITIVE_INFINITY);
}
