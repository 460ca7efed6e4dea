import { expect, test } from 'vitest';
import { type Candidate, ranked } from './search-rank.ts';

const page = (title: string, more: Partial<Candidate> = {}): Candidate => ({
	score: 1,
	weight: 1,
	title,
	names: '',
	kind: 'Page',
	...more,
});
const order = (query: string, ...pages: Candidate[]): string[] => ranked(query, pages).map(({ title }) => title);

test('what is called as was asked stands first, however well others fit', () => {
	const release = page('3.4.0: instant refunds', { names: '3.4.0', score: 2 });
	const runbook = page('The queue grows', { names: 'queue-grows · QueueGrowing', weight: 0.4 });
	const event = page('First day of 3.4.0: QueueGrowing', { score: 90, weight: 4 });
	expect(order('3.4.0', event, release)).toEqual([release.title, event.title]);
	expect(order(' queuegrowing ', event, runbook)).toEqual([runbook.title, event.title]);
	expect(order('the queue grows', event, runbook)).toEqual([runbook.title, event.title]);
	// a part of a name is none
	expect(order('3.4', event, release)).toEqual([event.title, release.title]);
});

test('a weight lifts what was found about as well, and not what hardly fits', () => {
	const freeze = page('Black Friday freeze', { score: 50 });
	const notice = page('Login notice', { score: 10 });
	const runbook = page('Sign-ins fail', { score: 7, weight: 4 });
	expect(order('login', notice, runbook)).toEqual([runbook.title, notice.title]);
	expect(order('black friday', runbook, freeze)).toEqual([freeze.title, runbook.title]);
});

test('a title or a kind that says all that was asked counts more than a text that does', () => {
	const plan = page('Roll back 3.4.0', { kind: 'Rollback plan' });
	const guide = page('How we release', { score: 1.5 });
	expect(order('rollback 3.4', guide, plan)).toEqual([plan.title, guide.title]);
	expect(order('rollback 3.5', guide, plan)).toEqual([guide.title, plan.title]);
});

test('filters alone give what weighs most; the rest stays as it was', () => {
	const pages = [page('a', { score: 0 }), page('b', { score: 0 }), page('c', { score: 0, weight: 4 })];
	expect(order('', ...pages)).toEqual(['c', 'a', 'b']);
});
