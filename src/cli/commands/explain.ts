import { nearest } from '../../core/nearest.ts';
import { rules } from '../../rules/index.ts';
import { type Command, UsageError } from '../usage.ts';

export const explain: Command = {
	name: 'explain',
	usage: 'explain [RULE]',
	does: 'tells what a rule asks, why, and shows a bad and a good example; without a rule, lists them',
	takesWords: true,
	options: {},
	run({ positionals: [id], io }) {
		if (id === undefined) {
			const width = Math.max(...rules.map((rule) => rule.id.length));
			for (const rule of rules) io.out(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.asks}\n`);
			return 0;
		}
		const rule = rules.find((each) => each.id === id);
		if (!rule) {
			const ids = rules.map((each) => each.id);
			const begin = (each: string): boolean =>
				id.split('-').every((word) => word !== '' && each.split('-').some((part) => part.startsWith(word)));
			const near = ids.filter(begin).slice(0, 3).join(' or ') || nearest(id, ids);
			throw new UsageError(
				`There is no rule ${id}.`,
				near ? `Did you mean ${near}?` : 'Run `rollbook explain` for the list.',
			);
		}
		io.out(`${rule.id} (${rule.group}, ${rule.severity})\n\n${rule.asks}\n${rule.why}\n`);
		for (const [name, example] of [
			['Bad', rule.bad],
			['Good', rule.good],
		] as const) {
			for (const [file, text] of Object.entries(example))
				io.out(`\n${name}: ${file}\n${text.replace(/^/gm, '  ').trimEnd()}\n`);
		}
		return 0;
	},
};
