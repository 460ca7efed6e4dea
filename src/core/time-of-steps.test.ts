import { expect, test } from 'vitest';
import { seatOf } from './address.ts';
import { readDocument } from './document.ts';
import { contentOf } from './sections.ts';
import { timeOfSteps } from './time-of-steps.ts';

function timeOf(...takes: string[]): number | undefined {
	const steps = takes.map((each, at) => `<Step id="s${at}" title="S"${each && ` takes="${each}"`}>\n\nDo.\n\n</Step>`);
	const text = `---\ntitle: A\n---\n\n## Steps\n\n${steps.join('\n\n')}\n\n## Validate\n\n<Step id="v" takes="PT9M">\n\nLook.\n\n</Step>\n`;
	const path = 'rollback-plans/1.0.0.mdx';
	const plan = readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!);
	return timeOfSteps(contentOf(plan, 'Steps'));
}

test('adds up what the steps of a section say of themselves', () => {
	expect(timeOf('PT4M', 'PT1H30S')).toBe((64 * 60 + 30) * 1000);
});

test('tells no time where a step does not say its own', () => {
	expect(timeOf('PT4M', '')).toBeUndefined();
	expect(timeOf('PT4M', 'soon')).toBeUndefined();
	expect(timeOf()).toBeUndefined();
});
