import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { handbookOf } from '../../tests/handbook-of.ts';
import { rules } from '../rules/index.ts';
import { check } from './check.ts';
import { clockAt } from './clock.ts';
import { redact } from './redact.ts';

/** Characters that look drawn by lot, and are the same each time. No secret stands in this file. */
const random = (length: number, seed: string): string =>
	createHash('sha512').update(seed).digest('base64').replace(/[+/=]/g, '').slice(0, length);
const token = random(36, 'token');
const line = random(64, 'line');
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
