import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { hostileTitles } from '../../tests/hostile-titles.ts';
import { badge } from './badge.ts';

test('label and state', () => {
	expect(badge({ label: 'Payments', state: 'Operational', tone: 'good' })).toMatchInlineSnapshot(`
		"<svg xmlns="http://www.w3.org/2000/svg" width="148" height="20" role="img" aria-label="Payments: Operational">
		<title>Payments: Operational</title>
		<rect width="148" height="20" rx="3" fill="#24292f"/>
		<path d="M69 0h76a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-76z" fill="#1a7f37"/>
		<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
		<text x="6" y="14" textLength="57" lengthAdjust="spacingAndGlyphs">Payments</text>
		<text x="75" y="14" textLength="67" lengthAdjust="spacingAndGlyphs">Operational</text>
		</g>
		</svg>
		"
	`);
});

test.each([...hostileTitles, '', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'])(
	'the label %j',
	(label) => {
		const text = badge({ label, state: label, tone: 'bad' });
		const { documentElement: svg } = new JSDOM(text, { contentType: 'image/svg+xml' }).window.document;
		expect([...svg.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
			'title',
			'rect',
			'path',
			'g',
			'text',
			'text',
		]);
		expect(Number(svg.getAttribute('width'))).toBeLessThan(1300);
		expect(svg.querySelector('title')!.textContent!.length).toBeLessThanOrEqual(2 * 600);
	},
);
