import { expect, test } from 'vitest';
import { type KindName, kindNamed } from '../../schemas/index.ts';
import { handbookOf } from './handbook-of-texts.ts';
import { interview } from './interview.ts';
import { draftOf } from './new-document.ts';

const handbook = handbookOf({
	'handbook.yaml': 'name: A\nprofile:\n  size: organisation\n',
	'teams/checkout.mdx':
		'---\ntitle: Checkout\nmembers:\n  - role: on-call\n    contact: pager\n  - role: tech-lead\n    contact: chat\n---\n\nA.\n',
	'releases/2.4.0.mdx': '---\ntitle: A\nversion: 2.4.0\ntype: hotfix\nstatus: planned\n---\n\n## Summary\n\nA.\n',
});
const now = Date.UTC(2026, 10, 21);

/** What is asked, as the last line of each question, with what is told; and the answers. */
async function talk(name: KindName, id: string, said: Record<string, string[]>, given: Record<string, unknown> = {}) {
	const kind = kindNamed(name)!;
	const heard: string[] = [];
	const answers = await interview(kind, given, (fields) => draftOf(kind, id, fields, handbook, now), handbook, {
		ask: async (question) => {
			heard.push(question);
			return said[/\n(\w+)[^\n]*$/.exec(question)![1]!]?.shift() ?? '';
		},
		tell: (text) => void heard.push(text.trim()),
	});
	return { heard, answers };
}

test('asks for what the kind needs, then for what the profile asks; an empty answer takes what is suggested', async () => {
	const { heard, answers } = await talk('decision', '0002-trains', { status: ['accepted'] }, { title: 'Trains' });
	expect(heard).toEqual([
		'What became of it.\n  proposed, accepted, rejected, superseded\nstatus [accepted]: ',
		'When it was decided.\ndate [2026-11-21]: ',
		'The team that keeps this document true.\n  checkout\nowner [checkout]: ',
		'Who decided.\n  checkout/on-call, checkout/tech-lead\ndeciders (with commas between) [checkout/on-call]: ',
	]);
	expect(answers).toEqual({
		title: 'Trains',
		status: 'accepted',
		date: '2026-11-21',
		owner: 'checkout',
		deciders: ['checkout/on-call'],
	});
});

test('offers the documents that are there, and asks again until the answer fits', async () => {
	const { heard, answers } = await talk(
		'rollback-plan',
		'2.4.0',
		{ release: ['2.4.0'], granularity: ['all of it', 'system'] },
		{ title: 'Back' },
	);
	expect(heard[0]).toBe('The release that it undoes.\n  2.4.0\nrelease [2.4.0]: ');
	expect(heard.slice(1, 4)).toEqual([
		expect.stringMatching(/granularity \[service\]: $/),
		'Unexpected `all of it` in `granularity`, expected one of module, service, system.',
		expect.stringMatching(/granularity \[service\]: $/),
	]);
	expect(answers).toMatchObject({ release: '2.4.0', granularity: 'system' });
});

test('does not ask for what was given, nor for groups of fields', async () => {
	const { heard } = await talk(
		'exercise',
		'a',
		{},
		{ title: 'A', type: 'tabletop', date: '2026-11-21', outcome: 'planned' },
	);
	expect(heard).toEqual(['The team that keeps this document true.\n  checkout\nowner [checkout]: ']);
});
