import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

test('is the path of the address, with a slash at both ends', () => {
	expect(siteAddress(undefined)).toEqual({ base: '/' });
	expect(siteAddress('https://a.example')).toEqual({ base: '/', site: 'https://a.example' });
	expect(siteAddress('https://a.example/b/c')).toEqual({ base: '/b/c/', site: 'https://a.example' });
});

test('never leads to another host, whatever the address', () => {
	for (const path of ['//evil.example/', '/..//evil.example', '/\\evil.example/', '/.//./evil.example//'])
		expect(new URL(siteAddress(`https://a.example${path}`).base, 'https://a.example').host).toBe('a.example');
});
