import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

/** As `front-matter.ts` asks the library; undefined where it complains. */
function byLibrary(yaml: string): unknown {
	const parsed = parseDocument(yaml, {
		schema: 'failsafe',
		uniqueKeys: false,
		prettyErrors: false,
		stringKeys: true,
	});
	return parsed.errors.length + parsed.warnings.length ? undefined : parsed.toJS({ maxAliasCount: 0 });
}

test('reads what most documents begin with', () => {
	const yaml = `
title: 'Checkout: one page'
version: 2.4.0
released: 2026-11-20T09:00+01:00
empty:
services: [payments, orders-api]
none: []
quoted: 'a: b'
rollout:
  strategy: canary
  stages:
    - share: 5
      bake: PT1H

    - share: 100
people:
- team/payments
- "who: knows"
`;
	const expected = {
		version: '2.4.0',
		released: '2026-11-20T09:00+01:00',
		empty: '',
		services: ['payments', 'orders-api'],
		none: [],
		quoted: 'a: b',
		rollout: { strategy: 'canary', stages: [{ share: '5', bake: 'PT1H' }, { share: '100' }] },
		people: ['team/payments', 'who: knows'],
	};
	expect(readPlainYaml(yaml)).toEqual({ title: 'Checkout: one page', ...expected });
	expect(JSON.stringify(readPlainYaml(yaml))).toBe(JSON.stringify(byLibrary(yaml)));
});

test.each([
	['a: 1\na: 2\n'],
	['a: *x\n'],
	['a: !!str b\n'],
	['a: |\n  b\n'],
	['a: "\\u202e"\n'],
	['a:\tb\n'],
	['# a\n'],
	['- a\n'],
	['\n'],
	['a: b # c\n'],
	['a:\n    b: c\n  d: e\n'],
	['--- a\n'],
	['...\n'],
])('leaves %j to the library', (yaml) => {
	expect(readPlainYaml(yaml)).toBeUndefined();
});

const part = fc.constantFrom(
	...['a', 'b', 'key', 'two words', '1.10', '- ', '-', ': ', ':', ' #', '#', ' ', '  ', '\n', '\n  ', '\n    ', '\n- '],
	...[
		'\n  - ',
		"'",
		'"',
		'[',
		']',
		', ',
		',',
		'{',
		'}',
		'&a',
		'*a',
		'!',
		'|',
		'>',
		'%',
		'@',
		'`',
		'?',
		'? ',
		'\t',
		'\\',
	],
	...[
		'---',
		'...',
		'\n---\n',
		'é',
		'„',
		'’',
		'日',
		'\u00a0',
		'\u0085',
		'\u2028',
		'\ufeff',
		'😀',
		'<<',
		'~',
		'null',
		'/',
		'.',
		'(',
		'__proto__',
	],
);
const line = fc
	.tuple(
		fc.constantFrom('', '', '  ', '    ', '      ', ' '),
		fc.constantFrom('', '', '', '- ', '- - ', '-  ', '-'),
		fc.constantFrom('', 'a:', 'b:', 'a: ', 'c: ', 'k-1: ', 'toString: ', 'A :', '1: '),
		fc.oneof(
			fc.constantFrom(
				'',
				'',
				'x',
				'x y',
				'[x, y]',
				'[]',
				"'x: y'",
				'"x"',
				"'#x: {y}'",
				'>-',
				'>-',
				'>-',
				'"x: {y} #z, [w"',
				'x, `y`',
				'[x, `y`]',
				'x:y',
				'x#y',
				'2026-11-20',
				'[x,y]',
				'[x y ]',
			),
			fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
		),
	)
	.map((parts) => parts.join(''));

test('what it reads, the library reads alike', () => {
	let read = 0;
	const agree = (yaml: string): void => {
		const plain = readPlainYaml(yaml);
		if (plain === undefined) return;
		read++;
		expect(JSON.stringify(byLibrary(yaml))).toBe(JSON.stringify(plain));
	};
	fc.assert(
		fc.property(fc.array(part, { maxLength: 12 }), (parts) => agree(`\na: ${parts.join('')}\n`)),
		{
			numRuns: 5000,
		},
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 7 }), (lines) => agree(`\na: b\n${lines.join('\n')}\n`)),
		{
			numRuns: 10_000,
		},
	);
	expect(read).toBeGreaterThan(500);
});
