import type { HandbookRule } from '../core/rule.ts';
import { environmentTexts, flagText } from './examples.ts';

const flag = (value: boolean) =>
	flagText(
		`default: ${value}\nremoveBy: 2027-01-31\nkillSwitch: Turn it off\nenvironments:\n  - environment: staging\n    state: on\n  - environment: production\n    state: off\n`,
	);

export const offByDefault: HandbookRule = {
	id: 'off-by-default',
	group: 'flag',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : risk === 'low' ? 'info' : 'warning'),
	asks: 'A flag of a release or an experiment is off where nothing is set, until it is on everywhere.',
	why: 'When the flag service does not answer, everybody gets what was meant for a few.',
	bad: { ...environmentTexts, 'flags/new-checkout.mdx': flag(true) },
	good: { ...environmentTexts, 'flags/new-checkout.mdx': flag(false) },
	*check(handbook) {
		for (const document of handbook.all('flag')) {
			const { type, default: value, environments } = document.fields;
			const index = environments.findIndex(({ state }) => state !== 'on');
			const done = environments.length > 0 && index === -1;
			if (!value || done || (type !== 'release' && type !== 'experiment')) continue;
			yield {
				document,
				at: { field: ['default'] },
				message: `Unexpected default \`true\` of a flag of type ${type}, expected \`false\``,
				help: 'Write `default: false`, here and in the code, and turn it on environment by environment.',
				related:
					index === -1
						? []
						: [
								{
									document,
									at: { field: ['environments', index, 'state'] },
									message: `It is ${environments[index]!.state} in ${environments[index]!.environment}`,
								},
							],
			};
		}
	},
};
