import { expect, test } from 'vitest';
import { check } from '../src/core/check.ts';
import { clockAt } from '../src/core/clock.ts';
import { rules } from '../src/rules/index.ts';
import { exampleWith, exampleFiles as files } from './example-handbook.ts';

// What the profile of handbook.yaml, and the status of a document, ask of the example handbook.

const world = { clock: clockAt(Date.parse('2026-11-21T12:00:00Z')) };
type Edit = [file: string, before: string | RegExp, after: string];

/** The findings of the two rules that ask, as «severity rule in file:line: what is missing». */
function foundAfter(...edits: Edit[]): string[] {
	const changed: Record<string, string> = {};
	for (const [file, before, after] of edits) {
		const text = changed[file] ?? files[file]!;
		changed[file] = text.replace(before, after);
		expect(changed[file], `${file} is changed`).not.toBe(text);
	}
	return check(exampleWith(changed), rules, world)
		.findings.filter(({ rule }) => rule === 'required-fields' || rule === 'required-sections')
		.map(
			({ severity, rule, place, message }) =>
				`${severity} ${rule} in ${place.file}:${place.start.line}: ${/`(.*?)`/.exec(message)![1]}`,
		);
}
const config = 'handbook.yaml';
const lineOf = (file: string, text: string) => files[file]!.split('\n').findIndex((line) => line.includes(text)) + 1;

test('the example is asked for nothing that it has not', () => {
	expect(foundAfter([config, 'name: Parcelway handbook', 'name: Parcelway'])).toEqual([]);
});

test('a go/no-go without attendees', () => {
	const file = 'releases/3.4.0.mdx';
	const without: Edit = [file, / {2}attendees:\n(?: {4}- .*\n)+/, ''];
	expect(foundAfter(without)).toEqual([
		`warning required-fields in ${file}:${files[file]!.split('\n').indexOf('goNoGo:') + 1}: goNoGo.attendees`,
	]);
	expect(foundAfter(without, [config, 'size: organisation', 'size: solo'])).toEqual([]);
});

test('a planned release that is called released lacks what was left open', () => {
	const file = 'releases/4.0.0.mdx';
	const lacking: Edit = [file, /## Upgrade\n[\s\S]*?(?=\n## )/, ''];
	expect(foundAfter(lacking)).toEqual([]);
	expect(foundAfter(lacking, [file, 'status: planned', 'status: released'])).toEqual([
		`warning required-fields in ${file}:2: goNoGo`,
		`error required-sections in ${file}:${lineOf(file, 'type: feature')}: Upgrade`,
	]);
});

test('a release that was taken back says how it ended', () => {
	const file = 'releases/3.2.0.mdx';
	expect(foundAfter([file, '## How it ended', '## Afterthoughts'])).toEqual([
		`error required-sections in ${file}:${lineOf(file, 'type: feature')}: How it ended`,
	]);
});

test('a regulated handbook is asked for evidence, as errors', () => {
	const found = foundAfter([config, 'risk: standard', 'risk: regulated']);
	expect(found.every((each) => each.startsWith('error '))).toBe(true);
	expect(found).toContain(
		`error required-fields in releases/3.4.0.mdx:${lineOf('releases/3.4.0.mdx', 'check: Refund form by keyboard')}: verification.5.evidence`,
	);
	expect(found.filter((each) => each.includes('required-sections in rollback-plans/'))).not.toEqual([]);
});

test('a section that handbook.yaml asks for itself', () => {
	const own = 'sections:\n  - kind: guide\n    title: Who to ask\n    asked: required\n';
	expect(foundAfter([config, 'targets:', `${own}targets:`])).toHaveLength(5);
	expect(foundAfter([config, 'targets:', `${own.replace('guide', 'giude')}targets:`])).toEqual([]);
});
