import { expect, test } from 'vitest';
import { contactHref } from './contact.ts';

test('a number is called, an address is written to, a page is opened; the rest is read', () => {
	expect(contactHref('phone: +49 30 1234-567')).toBe('tel:+49301234567');
	expect(contactHref('on-call@parcelway.example')).toBe('mailto:on-call@parcelway.example');
	expect(contactHref('https://pager.parcelway.example/checkout')).toBe('https://pager.parcelway.example/checkout');
	for (const plain of [
		'pager: checkout',
		'chat: #checkout',
		'javascript:alert(1)',
		'a@b.example?bcc=x@y.example',
		'110',
	])
		expect(contactHref(plain)).toBeUndefined();
});
