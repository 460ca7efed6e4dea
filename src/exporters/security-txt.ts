import type { HandbookConfig } from '../../schemas/handbook.ts';

const halfYear = 182 * 86_400_000;

/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell of a vulnerability. It holds for half a year from the build, `now`
 * in milliseconds since 1970; `canonical` is its own address.
 */
export function securityText(
	{ contact, policy, encryption, acknowledgments }: NonNullable<HandbookConfig['security']>,
	{ now, locales, canonical }: { now: number; locales: readonly string[]; canonical: string | undefined },
): string {
	const lines: [string, string | undefined][] = [
		...contact.map((each): [string, string] => ['Contact', each]),
		['Expires', new Date(now + halfYear).toISOString().replace(/\.\d{3}Z$/, 'Z')],
		['Encryption', encryption],
		['Acknowledgments', acknowledgments],
		['Preferred-Languages', locales.join(', ') || undefined],
		['Canonical', canonical],
		['Policy', policy],
	];
	// a value is one line: what would end it ends the value
	return lines.flatMap(([name, value]) => (value ? [`${name}: ${value.replace(/[\r\n].*$/s, '')}\n`] : [])).join('');
}
