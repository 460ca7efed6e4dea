import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DiagramOutcome, Drawing } from './diagram.ts';
import { renderDiagrams } from './render-diagrams.ts';

const kinds: Record<string, string> = {
	flowchart:
		'flowchart TD\n  accTitle: How a refund goes\n  A{Burn rate?} -->|no| W[Watch 15 minutes]\n  style W fill:navy',
	sequence: 'sequenceDiagram\n  A->>B: hi\n  loop every 30 s\n    B->>B: poll\n  end',
	state: 'stateDiagram-v2\n  [*] --> Draft\n  Draft --> Review: author asks',
	gantt: 'gantt\n  dateFormat YYYY-MM-DD\n  section Ship\n  Canary :a, 2026-03-02, 3d\n  Everyone :after a, 2d',
	timeline: 'timeline\n  title Refunds\n  2025 : First refund by hand',
	class: 'classDiagram\n  class Subscription\n  Order <|-- Subscription',
	er: 'erDiagram\n  CUSTOMER ||--o{ ORDER : places',
	pie: 'pie\n  "Change" : 42\n  "Capacity" : 17',
	journey: 'journey\n  title Being refunded\n  section Ask\n    Find the form: 3: Customer',
	git: 'gitGraph\n  commit id: "3.3.0"\n  commit',
	chain: `flowchart LR\n  ${['expand', 'payments 3.4.0', 'orders 3.4.0', 'storefront 3.4.0', '5, 25, 100 %', 'flag instant-refunds'].map((text, i) => `n${i}["${text}"]`).join(' --> ')}`,
};
const faulty: Record<string, string> = {
	syntax: '%% first\n\nflowchart TD\n  %% second\n  A --> B\n  B --> [x\n',
	langium: 'pie\n  "Change" : 42\n  "Capacity" 17',
	today: 'gantt\n  dateFormat YYYY-MM-DD\n  Task :a, after nothing, 3d',
	duration: 'gantt\n  dateFormat YYYY-MM-DD\n  Task :a, 2026-02-01, 3parsecs',
	score: 'journey\n  title x\n  section a\n    b: much: Me',
};
const someAgain = ['flowchart', 'gantt', 'git'];
const hostile = 'flowchart TD\n  A["<script>alert(1)</script> &lt;Infinity <img src=x onerror=alert(1)>"] --> B[NaN]';
const entries = (record: Record<string, string>) => Object.entries(record).map(([id, source]) => ({ id, source }));
const drawn = (outcome: DiagramOutcome | undefined): Drawing => {
	if (outcome === undefined || 'problem' in outcome) throw new Error(JSON.stringify(outcome));
	return outcome;
};
const read = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;

describe('in one go', () => {
	let first: Map<string, DiagramOutcome>;
	let again: Map<string, DiagramOutcome>;
	beforeAll(async () => {
		const zone = process.env.TZ;
		process.env.TZ = 'Pacific/Chatham';
		[first, again] = await Promise.all([
			renderDiagrams(entries({ ...kinds, ...faulty, hostile })),
			renderDiagrams(
				entries(kinds)
					.reverse()
					.filter(({ id }) => someAgain.includes(id)),
			),
		]);
		process.env.TZ = zone;
	}, 180_000);

	test.each(Object.keys(kinds))('%s: a file of its own, well-formed', (id) => {
		const drawing = drawn(first.get(id));
		expect(drawing.light).not.toBe(drawing.dark);
		for (const text of [drawing.light, drawing.dark]) {
			const svg = read(text).documentElement;
			expect(svg.namespaceURI).toBe('http://www.w3.org/2000/svg');
			expect(svg.getAttribute('role')).toBe('img');
			expect(svg.getAttribute('width')).toBe(String(drawing.width));
			expect(svg.firstElementChild?.localName).toBe('title');
			expect(svg.querySelector('foreignObject, script, image, a, filter')).toBeNull();
			expect(text).not.toMatch(/drop-shadow|@import|url\((?!"?#)| on\w+=|data-/);
		}
	});

	test.each(someAgain)('%s: the same bytes in another order and zone', (id) => {
		expect(drawn(again.get(id))).toEqual(drawn(first.get(id)));
	});

	test('labels keep within the boxes of their nodes', () => {
		const document = read(drawn(first.get('class')).light);
		const node = [...document.querySelectorAll('g.node')].find((each) => each.textContent?.includes('Subscription'))!;
		const box = node.querySelector('path')!.getAttribute('d')!;
		const [left, right] = [...box.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x)) as [number, number];
		// 14 px bold, measured by Chromium: 86.4 px
		expect(right - left).toBeGreaterThan(86.4 + 14);
	});

	test('a chain of six goes into a column of text, with labels that can be read', () => {
		const { width, light } = drawn(first.get('chain'));
		expect(light).toContain('font-size: 14px');
		// a column is 690 px wide, and pages show a drawing at 80 % of its size at least
		expect(width * 0.8).toBeLessThan(690);
	});

	test('the title is the author’s, or else the kind', () => {
		expect(read(drawn(first.get('flowchart')).light).querySelector('title')?.textContent).toBe('How a refund goes');
		expect(read(drawn(first.get('gantt')).light).querySelector('title')?.textContent).toBe('Gantt chart');
	});

	test('text on a dark fill that the author chose is white', () => {
		expect(drawn(first.get('flowchart')).light).toMatch(/fill:\s?#ffffff !important[^>]*>(<[^>]+>)*Watch/);
	});

	test('a commit without an id has no invented one', () => {
		expect(read(drawn(first.get('git')).light).documentElement.textContent).not.toMatch(/\d-[0-9a-f]{7}/);
	});

	test('markup in a label stays text', () => {
		const document = read(drawn(first.get('hostile')).light);
		expect([...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).join(' ')).not.toMatch(
			/\bon(?:error|load|click)\b/,
		);
		expect(document.querySelector('script, img')).toBeNull();
		expect(document.documentElement.textContent).toContain('NaN');
	});

	test('problems are told at their line of the fence', () => {
		const told = Object.keys(faulty).map((id) => {
			const outcome = first.get(id)!;
			return 'problem' in outcome ? `${id}: ${outcome.problem.line} ${outcome.problem.message}` : `${id}: drawn`;
		});
		expect(told).toMatchInlineSnapshot(`
			[
			  "syntax: 6 Unexpected \`[\`.",
			  "langium: 3 Expecting token of type ':' but found \`17\`.",
			  "today: 3 The "after" statement references unknown task id(s): nothing. Make sure the referenced tasks exist and declare an id. Milestones need both an id and a duration, e.g. "Milestone :milestone, m1, 2023-01-01, 0d".",
			  "duration: 3 "3parsecs" is neither a valid date for the "YYYY-MM-DD" date format nor a valid duration (e.g. "3d"), so it is ignored and the task gets a zero duration. Milestones need a duration too, e.g. "Milestone :milestone, m1, 2023-01-01, 0d".",
			  "score: 1 Unexpected diagram: it cannot be drawn truthfully without a browser. Simplify it.",
			]
		`);
	});
});

test('a diagram that takes too long is a problem, and the others still get their outcome', async () => {
	const outcomes = await renderDiagrams(
		entries({ slow: `flowchart TD\n${'  A --> B\n  B --> C\n'.repeat(200)}`, refused: 'mindmap\n  a' }),
		{ timeout: 1 },
	);
	expect(outcomes.get('slow')).toEqual({ problem: { line: 1, message: expect.stringContaining('not drawn within') } });
	expect([...outcomes.keys()]).toEqual(['slow', 'refused']);
});

test('nothing to draw starts no process', async () => {
	const outcomes = await renderDiagrams([{ id: 'a', source: 'mindmap\n  a' }], { processFile: '/does/not/exist' });
	expect(outcomes.get('a')).toHaveProperty('problem.line', 1);
});
