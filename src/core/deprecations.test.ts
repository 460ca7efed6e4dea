import { expect, test } from 'vitest';
import { handbookSchema } from '../../schemas/handbook.ts';
import type { ChangeRecord } from './changes.ts';
import { comesLater, isNoticeOf } from './deprecations.ts';

const change = (text: string, scope?: string): ChangeRecord => ({
	heading: 'Removed',
	text,
	parts: text.split('`').map((each, index) => ({ text: each, isCode: index % 2 === 1 })),
	node: { type: 'paragraph' },
	breaking: false,
	audience: 'public',
	...(scope ? { scope } : {}),
});

test.each([
	['The legacy endpoint `GET /track`. Use another.', '`GET /track`, deprecated since 3.3.0', true],
	['Amounts as numbers will be removed.', 'Amounts that are numbers', true],
	['Support for Node 18.', 'Support for old browsers.', false],
	['The old page.', 'Passwords without digits.', false],
])('«%s» tells of «%s»: %s', (notice, removal, is) => {
	expect(isNoticeOf(change(notice), change(removal))).toBe(is);
});

test('another service is another thing', () => {
	expect(isNoticeOf(change('The old page.', 'orders'), change('The old page.', 'payments'))).toBe(false);
});

test('announced versions', () => {
	const semver = handbookSchema.parse({ name: 'A' });
	expect(comesLater(semver, '4.0.0', '3.3.0')).toBe(true);
	expect(comesLater(semver, '4', '3.3.0')).toBe(true);
	expect(comesLater(semver, '3.3.0', '3.3.0')).toBe(false);
	expect(comesLater(semver, 'someday', '3.3.0')).toBeUndefined();
	expect(comesLater({ ...semver, versionScheme: 'opaque', versionOrder: ['warty'] }, 'hoary', 'warty')).toBeUndefined();
});
