import { expect, test } from 'vitest';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { atAGlance } from './at-a-glance.ts';

const rowsOf = (fields: Record<string, unknown>, body: string) => {
	const handbook = smallHandbook({ 'runbooks/a.mdx': mdx({ title: 'A', ...fields }, body) });
	return atAGlance(handbook.get('runbook', 'a')!, handbook.config).map(({ term, told, first, anchor }) => [
		term,
		told ?? first?.text,
		first?.anchor ?? anchor,
	]);
};

test("an alert's runbook answers what is asked first, from its own words", () => {
	const body =
		'## Meaning\n\nToo slow.\n\n<Step id="real" title="Is a page slow?">Look.</Step>\n\n## Impact\n\nPeople leave. Soon.\n\n## Diagnosis\n\n1. Look at the map.\n\n## Mitigation\n\n### Off\n\n```sh\nflags set map off\n```\n';
	expect(rowsOf({ type: 'alert' }, body)).toEqual([
		['Is it real?', 'Is a page slow?', 'step-real'],
		['How bad?', 'People leave.', 'impact'],
		['Stop it', 'flags set map off', 'off'],
	]);
});

test('sections under other names are found, and missing ones are told', () => {
	expect(
		rowsOf({ type: 'alert', impact: 'Nobody can pay' }, '## Symptoms\n\nA. B.\n\n## Fix\n\nWait. Look.\n'),
	).toEqual([
		['It means', 'A.', 'symptoms'],
		['Is it real?', undefined, undefined],
		['How bad?', 'Nobody can pay', undefined],
		['Stop it', 'Wait.', 'fix'],
	]);
});

test('other types have the questions of their sections', () => {
	expect(
		rowsOf({ type: 'procedure' }, '## When to use\n\nRarely.\n\n## Steps\n\n<Step title="Begin">A.</Step>\n'),
	).toEqual([
		['When', 'Rarely.', 'when-to-use'],
		['Begin', 'Begin', 'steps'],
		['Go back', undefined, undefined],
	]);
	expect(rowsOf({ type: 'incident-role' }, '## Duties\n\nA.\n')).toEqual([]);
});
