import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatOf } from '../core/address.ts';
import { readDocument } from '../core/document.ts';
import { isComment, textOf } from '../core/syntax-tree.ts';
import { importRunbooks } from './runbooks.ts';

/** Pieces that meet each other badly: markup of Markdown, HTML, MDX and templates. */
const piece = fc.oneof(
	{ weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
	fc.constantFrom(
		...[
			'# ',
			'## ',
			'#### ',
			'- ',
			'1. ',
			'7) ',
			'> ',
			'    ',
			'\t',
			'```',
			'~~~',
			'```{r}\n',
			'---',
			'===',
			'***',
			'* * *',
			'+++',
			'|',
			'\n|-|-|\n',
		],
		...[
			'*',
			'**',
			'_',
			'__',
			'`',
			'``',
			'~',
			'~~',
			'[',
			']',
			'(',
			')',
			'![',
			'](',
			'[x]: ',
			'[^1]',
			'[^1]: ',
			'[ ] ',
			'\\',
			'&',
			'&amp;',
			'&lt;',
			'&#123;',
			'!',
		],
		...[
			'{',
			'}',
			'{{ .x }}',
			'{%',
			'%}',
			'<%= a %>',
			'{/*',
			'*/',
			'<!--',
			'-->',
			'<pod-name>',
			'<3',
			'<= ',
			'<',
			'>',
			'</',
			'/>',
			'<>',
			'</>',
			'<a.b>',
			'<a:b>',
		],
		...[
			'<b>',
			'</b>',
			'<i>',
			'</i>',
			'<br>',
			'<br/>',
			'<code>',
			'</code>',
			'<p>',
			'</p>',
			'<ul><li>',
			'</li></ul>',
			'<a href="x.md">',
			'<a name=y>',
			'</a>',
		],
		...[
			'<details>',
			'<summary>',
			'</summary>',
			'</details>',
			'<pre>',
			'</pre>',
			'<table><tr><td>',
			'</td></tr></table>',
			'<img src=a.png alt=b>',
			'<h2>',
			'</h2>',
		],
		...[
			'<https://a.example/b>',
			'https://a.example/b_c',
			'www.a.example',
			'a@b.example',
			'[a](b.md)',
			'[a](#b)',
			'[a](javascript:x)',
			'import x',
			'export y',
			'"',
			"'",
			':',
		],
	),
	{ weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '\n  ', '\n    ') },
	fc.string({ maxLength: 4, unit: 'binary' }),
);
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const draftOf = (text: string) => importRunbooks([{ path: 'a/some.md', text }]).drafts[0];
const read = (path: string, text: string) =>
	readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!);
/** A letter beside emphasis may stand as a character reference. */
const decode = (text: string): string =>
	text.replace(/&#x([0-9A-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
const words = (text: string): string[] => decode(text).match(/[a-z]{2,}/g) ?? [];

describe('any text as Markdown', () => {
	test('becomes a draft that is read without a fault, and holds nothing that could be run', () => {
		fc.assert(
			fc.property(markdown, (text) => {
				const draft = draftOf(text);
				if (!draft) return text.trim() === '' || text.trim() === '\ufeff';
				const { faults, issues, outline } = read(draft.path, draft.text);
				expect([...faults, ...issues]).toEqual([]);
				expect(outline.expressions.every(isComment)).toBe(true);
				expect(outline.components.every(({ node }) => node.name === 'Details')).toBe(true);
				expect(outline.links.every(({ url, image }) => !image && /^(https?:|mailto:|#|\.\/some\.mdx)/.test(url))).toBe(
					true,
				);
				return true;
			}),
			{ numRuns: Number(process.env.RUNS ?? 400) },
		);
	});

	test('keeps its words', () => {
		const plain = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1, maxLength: 12 });
		const marks = fc.constantFrom(
			'\n\n',
			'\n- ',
			'\n1. ',
			'\n> ',
			' <b> ',
			' </b> ',
			' `',
			' {',
			' } ',
			' <',
			'> ',
			'\n\n    ',
			' **',
			'* ',
			'\n## ',
			' | ',
			'\n```\n',
			' <!-- ',
			' --> ',
			'<br>',
			' \\',
			' ~~',
			' [',
			'] ',
			'<details>',
			'</details>',
			'\n\n<p>',
			'</p>',
			' import ',
			'\n---\n',
			'&',
			'<i>',
			'</i>',
		);
		const woven = plain.chain((list) =>
			fc.tuple(fc.constant(list), fc.array(marks, { minLength: list.length, maxLength: list.length })),
		);
		fc.assert(
			fc.property(woven, ([list, between]) => {
				const draft = draftOf(list.map((word, index) => word + between[index]).join(''));
				const left = words(draft!.text);
				for (const word of list) {
					const at = left.indexOf(word);
					expect(at, `${word} in\n${draft!.text}`).not.toBe(-1);
					left.splice(at, 1);
				}
			}),
			{ numRuns: Number(process.env.RUNS ?? 400) },
		);
	});

	test('is seldom kept as it was for want of a translation', () => {
		const texts = fc.sample(markdown, { numRuns: 400, seed: 7 });
		const whole = texts.filter((text) => draftOf(text)?.text.includes('The original, as it was:'));
		expect(whole).toEqual([]);
	});

	test('says the same when a draft is imported again', () => {
		fc.assert(
			fc.property(
				markdown.filter((text) => !/[<{]/.test(text)),
				(text) => {
					const once = draftOf(text);
					if (!once) return;
					const again = draftOf(once.text)!;
					const said = (draft: typeof once) => textOf(read(draft.path, draft.text).body!).replace(/\s+/g, ' ');
					expect(said(again)).toBe(said(once));
				},
			),
			{ numRuns: 200 },
		);
	});
});
