import { expect, test } from 'vitest';
import { seatOf } from './address.ts';
import { readDocument } from './document.ts';
import { firstActionIn, firstSaidIn, firstSentence } from './first-action.ts';

const action = (body: string, title = 'Mitigation') => {
	const text = `---\ntitle: A\ntype: alert\n---\n\n${body}`;
	const path = 'runbooks/a.mdx';
	return firstActionIn(readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!), {
		title,
		also: ['Resolution'],
	});
};

test('a step is called by its title, and is where its id is', () => {
	expect(
		action(
			'## Mitigation\n\nRead this.\n\n<Step id="off" title="Turn it off" takes="PT2M" danger>\n\n```sh\noff\n```\n\n</Step>\n',
		),
	).toEqual({ kind: 'step', text: 'Turn it off', types: 'off', anchor: 'step-off', takes: 'PT2M', danger: true });
});

test('a command is what is typed, below the heading next to it', () => {
	const body =
		'## Resolution\n\nWhy.\n\n```yaml\na: b\n```\n\n### Restart it\n\n```console\n# now\n$ restart web\nok\n```\n';
	expect(action(body)).toEqual({ kind: 'command', text: 'restart web', anchor: 'restart-it', danger: false });
	expect(action('## Diagnosis\n\n```\n# a remark\n```\n\n1. Look. Then think.\n', 'Diagnosis')).toMatchObject({
		kind: 'item',
		text: 'Look.',
	});
});

test('where nothing is to be done, it is what is said first', () => {
	expect(action('## Mitigation\n\n- Wait, and look again. Then go.\n- Else.\n')).toMatchObject({
		kind: 'said',
		text: 'Wait, and look again.',
	});
	expect(action('## Mitigation\n\n## Impact\n\nA.\n')).toBeUndefined();
	expect(action('## Impact\n\nA.\n')).toBeUndefined();
});

test('what is said first is told apart from what is done', () => {
	const path = 'runbooks/a.mdx';
	const text =
		'---\ntitle: A\ntype: alert\n---\n\n## Meaning\n\n```sh\nlook\n```\n\nA disk is full. Soon nothing works.\n';
	const document = readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!);
	expect(firstSaidIn(document, { title: 'Meaning' })).toBe('A disk is full.');
	expect(firstSaidIn(document, { title: 'Impact' })).toBeUndefined();
});

test('a long sentence is cut at a word', () => {
	const cut = firstSentence('many words '.repeat(30));
	expect(cut.length).toBeLessThanOrEqual(162);
	expect(cut).toMatch(/words …$|many …$/);
});
