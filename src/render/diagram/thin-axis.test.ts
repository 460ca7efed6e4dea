import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { thinAxis } from './thin-axis.ts';

test('labels that would run into each other are taken away, their lines are not', () => {
	const ticks = [0, 40, 80, 120].map(
		(x) => `<g class="tick" transform="translate(${x},0)"><line/><text>2026-03-02</text></g>`,
	);
	const { document } = new JSDOM(
		`<svg xmlns="http://www.w3.org/2000/svg"><g class="grid">${ticks.join('')}</g></svg>`,
		{
			contentType: 'image/svg+xml',
		},
	).window;
	thinAxis(document.documentElement);
	expect([...document.querySelectorAll('.tick')].map((tick) => tick.querySelector('text') !== null)).toEqual([
		true,
		false,
		true,
		false,
	]);
	expect(document.querySelectorAll('line')).toHaveLength(4);
});
