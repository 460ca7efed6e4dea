import { expect, test } from 'vitest';
import { handbookOf } from './handbook-of-texts.ts';
import { numberOf, stepsOf } from './steps.ts';

test('steps and checks are counted together, over sections and tabs, and one without a title is called by its number', () => {
	const { documents } = handbookOf({
		'runbooks/a.mdx': `---\ntitle: A\n---\n
## Diagnosis

<Step title="Look">x</Step>

<Check>Is it up?</Check>

## Mitigation

<Tabs>
<Tab title="One">

<Step title="Restart">x</Step>

</Tab>
<Tab title="Two">

<Step>x</Step>

</Tab>
</Tabs>
`,
	});
	const [document] = documents;
	expect(stepsOf(document!).map(({ number, name }) => [number, name])).toEqual([
		[1, 'Look'],
		[3, 'Restart'],
		[4, 'number 4'],
	]);
	const check = document!.outline.components.find(({ node }) => node.name === 'Check')!;
	expect(numberOf(document!, check.node)).toBe(2);
});
