import type { Handbook, Shaped } from '../core/handbook.ts';
import type { HandbookRule } from '../core/rule.ts';
import { environmentTexts, flagText } from './examples.ts';

/** Flags that are made for a time; the others may stay for ever. */
const passing = new Set(['release', 'experiment']);

const flag = (removeBy: string) =>
	flagText(
		`default: false\nremoveBy: ${removeBy}\nkillSwitch: Turn it off\nenvironments:\n  - environment: production\n    state: on\n`,
	);

export const overdueForRemoval: HandbookRule = {
	id: 'overdue-for-removal',
	group: 'flag',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size }) => (size === 'solo' ? 'info' : 'warning'),
	asks: 'A flag that was made for a time says until when it goes, and is gone then.',
	why: 'Each flag that stays doubles what would have to be tested, until somebody turns the wrong one.',
	bad: { ...environmentTexts, 'flags/new-checkout.mdx': flag('2026-10-31') },
	good: { ...environmentTexts, 'flags/new-checkout.mdx': flag('2027-01-31') },
	*check(handbook, { clock }) {
		const today = clock.today(handbook.config.timeZone);
		for (const document of handbook.all('flag')) {
			const { type, removeBy, environments } = document.fields;
			if (isRemoved(handbook, document, today)) continue;
			if (removeBy !== undefined && removeBy < today) {
				yield {
					document,
					at: { field: ['removeBy'] },
					message: `Unexpected flag after ${removeBy}, expected it to be gone`,
					help: 'Remove it and name the release in `removedIn`, or write a later day and say in the text why.',
				};
			} else if (removeBy === undefined && passing.has(type) && environments.some(({ state }) => state !== 'off')) {
				yield {
					document,
					at: { field: ['type'] },
					message: `Missing \`removeBy\` of a flag of type ${type}, expected until when it has to be gone`,
					help: 'Write the day; a flag that is to stay is of type ops or permission.',
				};
			}
		}
	},
};

/** Whether a release that took it out is out itself. */
function isRemoved(handbook: Handbook, { fields }: Shaped<'flag'>, today: string): boolean {
	const release = handbook.get('release', fields.removedIn);
	return release?.fields.status === 'released' && (release.fields.date ?? '').slice(0, 10) <= today;
}
