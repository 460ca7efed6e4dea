import { expect, test } from 'vitest';
import { unfitAddress } from './old-address.ts';

test.each(['/runbooks/old-name/', 'runbooks/old-name', '/guides/pager.html', '/2019/05/a/', `/${'a'.repeat(200)}/`])(
	'%s can be an old address',
	(address) => expect(unfitAddress(address)).toBeUndefined(),
);

test.each([
	['/sw.js', 'keep for itself'],
	['/manifest.json', 'keep for itself'],
	['/on-call.html', 'keep for itself'],
	['/calendar.ics', 'keep for itself'],
	['/robots.txt', 'keep for itself'],
	['/404.html', 'keep for itself'],
	['/Status/old/', 'keep for itself'],
	['/guides/b/index.md', 'keep for itself'],
	['/guides/b/index.html/c/', 'keep for itself'],
	[`/${'a'.repeat(201)}/`, 'parts of at most'],
	['/a'.repeat(3000), 'at most 1000'],
	['//evil.example/', 'a path'],
	['/a//b/', 'a path'],
	['/a/../b/', 'a path'],
	['/a\\b/', 'a path'],
	['https://evil.example/', 'a path'],
	['/', 'a path'],
	['', 'a path'],
])('%s can be none', (address, expected) => expect(unfitAddress(address)).toContain(expected));
