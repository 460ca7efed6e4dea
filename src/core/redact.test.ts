import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { check } from './check.ts';
import { clockAt } from './clock.ts';
import { handbookOf } from './handbook-of-texts.ts';
import { redact } from './redact.ts';
import type { DocumentRule } from './rule.ts';

/** Characters that look drawn by lot, and are the same each time. No secret stands in this file. */
const random = (length: number, seed: string): string =>
	createHash('sha512').update(seed).digest('base64').replace(/[+/=]/g, '').slice(0, length);
const token = random(36, 'token');
const line = random(64, 'line');
/** Mends the first word of each line that holds a link. */
const fixing: DocumentRule = {
	id: 'broken-link',
	group: 'document',
	scope: 'document',
	severity: 'error',
	asks: 'Nothing.',
	why: 'It is a test.',
	bad: {},
	good: {},
	*check(document) {
		for (const { node } of document.outline.links) {
			const { line } = node.position!.start;
			const edit = { start: { line, column: 1 }, end: { line, column: 2 }, text: 'A' };
			yield { document, at: node, message: 'Unexpected S', help: 'Write A.', fix: { does: 'Writes A', edits: [edit] } };
		}
	},
};
const guide = (body: string) => `---\ntitle: Deploy\n---\n\n${body}\n`;

test('a secret is written as asterisks, its prefix and every place stay', () => {
	const text = `a ghp_${token} b\n-----BEGIN PRIVATE KEY-----\n${line}\n${line}\n-----END PRIVATE KEY-----\nc`;
	expect(redact(text)).toBe(
		`a ghp_${'*'.repeat(36)} b\n-----BEGIN PRIVATE KEY-----\n${'*'.repeat(64)}\n${'*'.repeat(64)}\n-----END PRIVATE KEY-----\nc`,
	);
});

test('a text without a secret stays as it is', () => {
	const text = guide('Use `ghp_<token>`, and -----BEGIN PRIVATE KEY----- begins a key.');
	expect(redact(text)).toBe(text);
});

test('a fix that would print a secret is left out, others stay', () => {
	const spoken = (link: string) => guide(`See [it](${link}) \`ghp_${token}\`.\n\nSee [it](${link}).`);
	const handbook = handbookOf({
		'guides/a.mdx': spoken('/guides/b/'),
		'guides/b.mdx': '---\ntitle: B\naliases: [/guides/b/]\n---\n\n#  Text\n\nText.\n',
	});
	const { findings } = check(handbook, [fixing], { clock: clockAt(0) });
	expect(findings.map(({ place, fix }) => [place.start.line, fix?.does])).toEqual([
		[5, undefined],
		[7, 'Writes A'],
	]);
});

test.each([
	['a link', `[a](https://hooks.slack.com/services/T0QZ81KP2/B0R71LM4X/${random(24, 'hook')}.mdx)`, random(24, 'hook')],
	['an address that is refused', `[a](javascript:ghp_${token})`, token],
	['an expression', `{process.env.ghp_${token}}`, token],
	['the name of a tag', `<Ghp a="ghp_${token}" />`, token],
	['a fragment', `[a](#ghp_${token})`, token],
	['a heading that stands twice', `## ghp_${token}\n\nA.\n\n## ghp_${token}\n\nB.`, token],
	['a key in the front matter of another document', `[a](b.mdx#${line})`, line],
	['a shouted placeholder beside it', `TODO ghp_${token}`, token],
])('no finding quotes a secret: %s', (_, body, secret) => {
	const handbook = handbookOf({
		'guides/a.mdx': guide(body),
		'guides/b.mdx': `---\ntitle: B\nghp_${token}: x\nkey: "-----BEGIN PRIVATE KEY-----\\n${line}\\n"\n---\n\nText.\n`,
	});
	const said = JSON.stringify(check(handbook, rules, { clock: clockAt(0) }).findings).toLowerCase();
	expect(said).toMatch(/secret-in-content/);
	expect(said).toMatch(/\*{6}/);
	for (let at = 0; at + 8 <= secret.length; at++) expect(said).not.toContain(secret.slice(at, at + 8).toLowerCase());
});
