import { toEpoch } from '../core/instant.ts';
import { plansInForce, windowEnd } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { bundleText, planText, rollbackExample, stepText } from './examples.ts';

const plan = (until: string) =>
	planText({
		fields: `${bundleText.replace('window:\n', `window:\n  until: ${until}\n`)}communications: [rollback-notice]\n`,
		steps: stepText('service="payments" owner="on-call"'),
	});
/** Of a release that is about to go out. */
const example = (until: string) => {
	const files = rollbackExample(plan(until), 'date: 2026-11-24T22:00:00Z\n');
	return { ...files, 'releases/2.4.0.mdx': files['releases/2.4.0.mdx'].replace('status: released', 'status: frozen') };
};

export const windowOpen: HandbookRule = {
	id: 'window-open',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : risk === 'low' ? 'info' : 'warning'),
	asks: 'A rollback plan says until when going back is possible, and that is after the release went out.',
	why: 'Who goes back after the window has closed breaks what was built on the release since.',
	bad: example('2026-11-24T20:00:00Z'),
	good: example('2026-11-27T22:00:00Z'),
	*check(handbook, { clock }) {
		for (const { plan, release } of plansInForce(handbook, clock)) {
			const { window, components } = plan.fields;
			if (!window?.until && !window?.for && !window?.closedBy) {
				if (components.length === 0) continue;
				yield {
					document: plan,
					at: { field: [window ? 'window' : 'release'], part: 'key' },
					message: 'Missing window, expected until when going back is possible',
					help: 'Write `window` with `until` or `for`, and with `closedBy` what closes it, such as a contract migration.',
				};
				continue;
			}
			const { date, window: deployment, zone } = release.fields;
			const out = deployment?.end ?? date;
			const end = windowEnd(handbook, plan);
			const leaves = out === undefined ? undefined : toEpoch(out, zone ?? handbook.config.timeZone);
			if (end === undefined || leaves === undefined || end > leaves || !window.until) continue;
			yield {
				document: plan,
				at: { field: ['window', 'until'] },
				message: `Unexpected end of the window ${window.until}, expected one after the release is out`,
				help: `${release.id} is out at ${out}. Write until when one can go back from then on.`,
				related: [
					{
						document: release,
						at: { field: deployment ? ['window', 'end'] : ['date'] },
						message: `${release.id} is out`,
					},
				],
			};
		}
	},
};
