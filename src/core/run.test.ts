import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatOf } from './address.ts';
import { readDocument } from './document.ts';
import { type Run, type RunOf, runAsText, runAsTimeline } from './run.ts';
import { textOf } from './syntax-tree.ts';

const of: RunOf = {
	title: 'The disk is full',
	url: 'https://handbook.example/runbooks/disk-full/',
	file: 'runbooks/disk-full.mdx',
	digest: 'abc',
	zone: 'Europe/Berlin',
};
const at = (time: string): number => Date.parse(`2026-11-21T${time}+01:00`);
const run: Run = {
	started: at('03:12:07'),
	steps: [
		{ title: 'Is it real?', section: 'Meaning' },
		{ title: 'Delete old logs', section: 'Mitigation' },
		{ title: 'Restart', section: 'Mitigation' },
	],
	done: { 2: at('03:20:00'), 0: at('03:13:30') },
};
const asIncident = (text: string) =>
	readDocument({ path: 'incidents/a.mdx', bytes: new TextEncoder().encode(text) }, seatOf('incidents/a.mdx')!);

test('a run as text has each step, done or not, with its time', () => {
	expect(runAsText(run, of)).toBe(`The disk is full
https://handbook.example/runbooks/disk-full/
Started 2026-11-21T03:12:07+01:00, times in Europe/Berlin
Digest of the text: abc

Meaning
[x] 03:13  1. Is it real?

Mitigation
[ ]        2. Delete old logs
[x] 03:20  3. Restart
`);
	expect(runAsText(run, of, [{ label: 'Pod', value: 'web-0' }])).toContain('\nPod: web-0\n');
});

describe('a run as a timeline', () => {
	test('has what was done in the order in which it was, as an incident has it', () => {
		const swapped = {
			...run,
			done: { 0: at('03:20:00'), 2: at('03:13:30'), 1: Date.parse('2026-11-22T00:05:00+01:00') },
		};
		expect(runAsTimeline(swapped, of)).toBe(`---
started: 2026-11-21T03:12:07+01:00
runbooks: ['disk-full']
---

## Timeline

| Time (Berlin) | What happened |
|---|---|
| 03:12 | Begun: [The disk is full](../runbooks/disk-full.mdx) |
| 03:13 | Done: Restart |
| 03:20 | Done: Is it real? |
| 2026-11-22, 00:05 | Done: Delete old logs |
`);
	});

	test('is read as an incident is, whatever the steps are called', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						fc.string(),
						fc.constantFrom(
							'{alert(1)}',
							'<Step>',
							'| a',
							'`b',
							'[c](javascript:d)',
							'\\',
							'a <!-- b',
							'--',
							'&lt;',
							'https://e.example',
							'www.e.example',
							'~~f~~',
							'import g',
						),
					),
					{ minLength: 1, maxLength: 4 },
				),
				(titles) => {
					const steps = titles.map((title) => ({ title }));
					const done = Object.fromEntries(titles.map((_, place) => [place, at('03:20:00') + place]));
					const document = asIncident(runAsTimeline({ started: run.started, steps, done }, of));
					expect(document.faults).toEqual([]);
					expect(document.frontMatter.data).toEqual({ started: '2026-11-21T03:12:07+01:00', runbooks: ['disk-full'] });
					const { components, expressions, links } = document.outline;
					expect([components, expressions]).toEqual([[], []]);
					expect(links.map(({ url }) => url)[0]).toBe('../runbooks/disk-full.mdx');
					const table = document.body!.children.at(-1) as { type: string; children: never[] };
					expect(table.type).toBe('table');
					const said = table.children.slice(2).map((row) => textOf((row as { children: never[] }).children[1]!));
					const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
					expect(said.map(words)).toEqual(titles.map((title) => words(`Done: ${title}`)));
				},
			),
			{ numRuns: 300 },
		);
	});

	test('names no runbook where it was of a plan', () => {
		expect(runAsTimeline(run, { ...of, file: 'rollback-plans/3.4.0.mdx' })).not.toContain('runbooks:');
	});
});

test('times are those of the zone, over its changes', () => {
	const winter = runAsTimeline(
		{ ...run, started: Date.parse('2026-01-02T23:30:00Z'), done: {} },
		{ ...of, zone: 'Asia/Kolkata' },
	);
	expect(winter).toContain('started: 2026-01-03T05:00:00+05:30');
	expect(winter).toContain('| Time (Kolkata) |');
	expect(runAsTimeline(run, { ...of, zone: 'UTC' })).toContain('started: 2026-11-21T02:12:07+00:00');
});
