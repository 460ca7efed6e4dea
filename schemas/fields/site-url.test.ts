import { expect, test } from 'vitest';
import { siteUrl } from './site-url.ts';

const schema = siteUrl('Where it is published.');

test.each([
	'https://a.example',
	'http://a.example:8080/',
	'https://a.example/hand.book/v2_~x/',
	'https://a.example/b/c',
])('%s is an address of a site', (url) => expect(schema.safeParse(url).success).toBe(true));

test.each([
	'a.example',
	'ftp://a.example/',
	'https://a.example//b/',
	'https://a.example/../b/',
	'https://a.example/b/.',
	'https://a.example/b?c',
	'https://a.example/b#c',
	'https://somebody@a.example/',
	// the app of Astro compares a path that it has decoded with one that it has not
	'https://a.example/h%C3%A4/',
	'https://a.example/hä/',
	"https://a.example/b'c/",
])('%s is none', (url) => expect(schema.safeParse(url).success).toBe(false));
