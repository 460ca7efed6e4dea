import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { secretsIn } from './secrets.ts';

/** Characters that look drawn by lot, and are the same each time. No secret stands in this file. */
const random = (length: number, seed = 'a'): string => {
	let text = '';
	for (let i = 0; text.length < length; i++)
		text += createHash('sha256').update(`${seed}${i}`).digest('base64').replace(/[+/=]/g, '');
	return text.slice(0, length);
};
const hex = createHash('sha256').update('a').digest('hex');
const kindsIn = (text: string) => secretsIn(text).map(({ kind }) => kind);

test.each([
	['AWS access key', `AKIA${random(40).toUpperCase().slice(0, 16)}`],
	['AWS secret key', `aws_secret_access_key = ${random(40)}`],
	['GitHub token', `ghp_${random(36)}`],
	['GitHub token', `github_pat_${random(22)}_${random(59, 'b')}`],
	['GitLab token', `glpat-${random(20)}`],
	['Slack token', `xoxb-${'8203957261'}-${random(24)}`],
	['Slack webhook', `https://hooks.slack.com/services/T${'0QZ81KP2'}/B${'0R71LM4X'}/${random(24)}`],
	['Stripe key', `sk_live_${random(24)}`],
	['npm token', `npm_${random(36)}`],
	['DigitalOcean token', `dop_v1_${hex}`],
	['Vault token', `VAULT_TOKEN=hvs.${random(24)}`],
	['private key', `-----BEGIN PRIVATE KEY-----\n${random(64)}\n${random(64, 'b')}\n-----END PRIVATE KEY-----`],
	['private key', `key: "-----BEGIN RSA PRIVATE KEY-----\\n${random(64)}\\n"`],
])('%s', (kind, secret) => {
	const [found] = secretsIn(`Use ${secret} here.`);
	expect(found).toMatchObject({ kind, from: expect.any(Number) });
	expect(kindsIn(`Use ${secret} here.`)).toEqual([kind]);
});

test.each([
	'AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
	'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
	`ghp_${'x'.repeat(36)}`,
	`ghp_${'0123456789abcdef'.repeat(3).slice(0, 36)}`,
	'xoxb-your-token-here and sk_live_... and glpat-<token>',
	`sk_test_${random(24)}`,
	'-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
	'The file begins with -----BEGIN RSA PRIVATE KEY-----, which nobody may commit.',
	`-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END PRIVATE KEY-----`,
	`-----BEGIN CERTIFICATE-----\n${random(64)}\n-----END CERTIFICATE-----`,
	`sha256:${hex}`,
	'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
])('none: %s', (text) => {
	expect(kindsIn(text)).toEqual([]);
});

test.each(['-----BEGIN PRIVATE KEY-----', 'A: ', '\\n', 'a', 'sk-ant-', 'xoxb-1-', 'aws_secret_access_key='])(
	'takes no time on %s, again and again',
	(part) => {
		const from = performance.now();
		secretsIn(`-----BEGIN PRIVATE KEY-----${part.repeat(20_000)}`);
		expect(performance.now() - from).toBeLessThan(1000);
	},
);
