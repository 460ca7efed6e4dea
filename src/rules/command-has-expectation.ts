import type { Code } from 'mdast';
import type { DocumentRule } from '../core/rule.ts';
import { holds, isCommand, stepsOf } from '../core/steps.ts';
import { walk } from '../core/syntax-tree.ts';
import { alertText } from './examples.ts';

const step = (end: string) =>
	alertText({
		diagnosis: `<Step title="How full is it?">\n  \`\`\`sh\n  df -h /var/log\n  \`\`\`\n${end}</Step>`,
	});

export const commandHasExpectation: DocumentRule = {
	id: 'command-has-expectation',
	group: 'runbook',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A step of a runbook that has a command says what one sees when it has worked.',
	why: 'Who runs a command for the first time cannot tell a good answer from a bad one.',
	bad: { 'runbooks/disk-full.mdx': step('') },
	good: { 'runbooks/disk-full.mdx': step('\n  <Expect>Less than 90 %.</Expect>\n') },
	*check(document) {
		if (document.kind !== 'runbook') return;
		for (const { node, name } of stepsOf(document)) {
			if (holds(node, 'Expect')) continue;
			const commands: Code[] = [];
			walk(node, (each) => {
				if (each.type === 'code' && isCommand(each as Code)) commands.push(each as Code);
			});
			if (!commands[0]) continue;
			yield {
				document,
				at: commands[0],
				message: `Missing <Expect> in step «${name}», expected what one sees when the command has worked`,
				help: 'Write <Expect>…</Expect> below the command, and in <IfNot>…</IfNot> what to do otherwise.',
			};
		}
	},
};
