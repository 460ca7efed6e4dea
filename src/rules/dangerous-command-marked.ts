import type { Code, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { dangerIn } from '../core/danger.ts';
import { propsAsWritten } from '../core/props.ts';
import type { DocumentRule } from '../core/rule.ts';
import { isCommand, placeInCode } from '../core/steps.ts';
import { isJsx, walk } from '../core/syntax-tree.ts';
import { alertText } from './examples.ts';

const step = (props: string) =>
	alertText({
		mitigation: `<Step title="Delete the old logs"${props}>\n  \`\`\`sh\n  rm -rf /var/log/archive\n  \`\`\`\n\n  <Expect>Half of the disk is free.</Expect>\n</Step>`,
	});

export const dangerousCommandMarked: DocumentRule = {
	id: 'dangerous-command-marked',
	group: 'runbook',
	scope: 'document',
	severity: 'warning',
	severityFor: ({ risk }) => (risk === 'regulated' ? 'error' : 'warning'),
	asks: 'A command that can do damage stands in a step that is marked with `danger`, or below a warning.',
	why: 'At night commands are copied before the sentence below them is read.',
	bad: { 'runbooks/disk-full.mdx': step('') },
	good: { 'runbooks/disk-full.mdx': step(' danger') },
	*check(document) {
		if (!document.body || (document.kind !== 'runbook' && document.kind !== 'rollback-plan')) return;
		const found: { code: Code; parents: readonly Parent[] }[] = [];
		walk(document.body, (node, parents) => {
			if (node.type === 'code' && isCommandOrBare(node as Code))
				found.push({ code: node as Code, parents: [...parents] });
		});
		for (const { code, parents } of found) {
			if (isWarned(document.body, code, parents)) continue;
			for (const [index, line] of code.value.split('\n').entries()) {
				const danger = dangerIn(line);
				if (!danger) continue;
				const inStep = parents.some((parent) => isJsx(parent) && parent.name === 'Step');
				yield {
					document,
					at: placeInCode(document.source, code, index, danger.text) ?? code,
					message: `Unexpected \`${danger.text}\` without a warning, expected one: it ${danger.does}`,
					help: inStep
						? 'Write `danger` into the <Step>, and say in a sentence what is lost, and who may decide it.'
						: 'Put it into a <Step danger>, or a <Callout type="danger"> above it: what is lost, and who may decide it.',
				};
				break;
			}
		}
	},
};

const isCommandOrBare = (code: Code): boolean => isCommand(code) || !code.lang;

const warns = (node: Node): boolean => {
	if (!isJsx(node)) return false;
	const { danger, type } = propsAsWritten(node);
	return (
		(node.name === 'Step' && danger === 'true') ||
		(node.name === 'Callout' && (type === 'danger' || type === 'warning'))
	);
};

/** Whether it stands in something that warns, or a callout stands above it under the same heading. */
function isWarned(body: Root, code: Code, parents: readonly Parent[]): boolean {
	if (parents.some(warns)) return true;
	return [...parents, code].some((each, index) => {
		const siblings: Node[] = index === 0 ? [] : (parents[index - 1]?.children ?? body.children);
		const at = siblings.indexOf(each);
		const heading = siblings.findLastIndex((node, place) => place < at && node.type === 'heading');
		return siblings.slice(heading + 1, Math.max(at, 0)).some(warns);
	});
}
