import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDeepNesting, maxNesting } from './nesting.ts';

const many = maxNesting + 1;

test.each([
	['brackets', '['.repeat(many), maxNesting],
	['braces and brackets by turns', '({'.repeat(many), maxNesting],
	['quotes', `A.\n\n${'> '.repeat(many)}b`, 4],
	['lists in a line', `${'- '.repeat(many)}b`, 0],
])('finds %s', (_, text, at) => expect(findDeepNesting(`${text}\n`)).toBe(at));

test.each([
	['brackets that are closed', '[a](b) '.repeat(many)],
	['brackets in other paragraphs', '[a\n\n'.repeat(many)],
	['brackets in a fence', `\`\`\`\n${'['.repeat(many)}\n\`\`\``],
])('lets %s pass', (_, text) => expect(findDeepNesting(`${text}\n`)).toBeUndefined());

test('what is wrapped around, or put in front, hides nothing', () => {
	const piece = fc.constantFrom('a) ]\n', '\n', '```\n)]\n```\n', '> b\n', '- b\n', '((]\n', 'word\n');
	fc.assert(
		fc.property(fc.array(piece), fc.array(piece), (before, after) => {
			const text = `${before.join('')}\n\n\`\`\`\n\`\`\`\n\n${'['.repeat(many)}\n\n${after.join('')}\n`;
			expect(findDeepNesting(text)).toBeDefined();
		}),
	);
});
