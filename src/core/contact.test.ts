import { expect, test } from 'vitest';
import { contactBy, contactHref } from './contact.ts';

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

test('who is to be reached by phone is reached by the number that they gave, if it is one', () => {
	expect(contactBy('phone: +49 30 23125 101', 'phone')).toEqual({
		text: '+49 30 23125 101',
		href: 'tel:+493023125101',
	});
	expect(contactBy('Pager: checkout', 'pager')).toEqual({ text: 'checkout' });
	expect(contactBy('chat: #checkout', 'phone')).toBeUndefined();
	expect(contactBy('phone:', 'phone')).toBeUndefined();
	expect(contactBy(undefined, 'phone')).toBeUndefined();
});
