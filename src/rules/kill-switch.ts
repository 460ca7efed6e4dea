import type { HandbookRule } from '../core/rule.ts';
import { environmentTexts, flagText } from './examples.ts';

const flag = (killSwitch: string) =>
	flagText(
		`default: false\nremoveBy: 2027-01-31\n${killSwitch}environments:\n  - environment: production\n    state: on\n`,
	);

export const killSwitch: HandbookRule = {
	id: 'kill-switch',
	group: 'flag',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : risk === 'low' ? 'info' : 'warning'),
	asks: 'A flag that is on anywhere says how it is turned off at once.',
	why: 'Turning a flag off is the fastest way back there is, for those who know the command.',
	bad: { ...environmentTexts, 'flags/new-checkout.mdx': flag('') },
	good: {
		...environmentTexts,
		'flags/new-checkout.mdx': flag('killSwitch: Run flags set new-checkout off; it takes 30 seconds\n'),
	},
	*check(handbook) {
		for (const document of handbook.all('flag')) {
			const { killSwitch: written, environments } = document.fields;
			const index = environments.findIndex(({ state }) => state !== 'off');
			if (written !== undefined || index === -1) continue;
			yield {
				document,
				at: { field: ['environments', index, 'state'] },
				message: `Missing \`killSwitch\` of a flag that is ${environments[index]!.state} in ${environments[index]!.environment}, expected how it is turned off`,
				help: 'Write the command, how long it takes, and what becomes of what is under way.',
			};
		}
	},
};
