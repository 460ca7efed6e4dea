import { expect, test } from 'vitest';
import { headingsIn } from './contents.ts';

test('a part of a page is found by its headings, in their order', () => {
	expect(
		headingsIn(
			'<section class="record" aria-labelledby="record"><h2 id="record">Record of the release</h2>' +
				'<section><h3 id="record-dates">Dates</h3><p>h</p></section><h4 id="no">No</h4><h3>No</h3></section>',
		),
	).toEqual([
		{ anchor: 'record', text: 'Record of the release', deep: false },
		{ anchor: 'record-dates', text: 'Dates', deep: true },
	]);
});

test('tells the words of a heading, and neither its badge nor its tags', () => {
	const [entry] = headingsIn(
		'<h2 class="a" id="now">Fees &amp; <code>&lt;b&#62;</code> <span class="badge" data-tone="good">Fine</span></h2>',
	);
	expect(entry).toEqual({ anchor: 'now', text: 'Fees & <b>', deep: false });
});

test('leaves out what is folded away', () => {
	const folded = '<details><summary>More</summary><details><h3 id="a">A</h3></details><h3 id="b">B</h3></details>';
	expect(headingsIn(`${folded}<h3 id="c">C</h3>`).map(({ anchor }) => anchor)).toEqual(['c']);
});
