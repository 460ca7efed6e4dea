import { expect, test } from 'vitest';
import { components } from '../../schemas/components/index.ts';
import { kinds } from '../../schemas/index.ts';
import { fieldRows } from './schema-table.ts';

test('every field of every kind and component is explained', () => {
	const rows = [
		...kinds.flatMap(({ name, schema }) => fieldRows(schema).map((row) => ({ of: name, ...row }))),
		...components.flatMap(({ name, props }) => fieldRows(props).map((row) => ({ of: name, ...row }))),
	];
	expect(rows.length).toBeGreaterThan(200);
	expect(rows.filter(({ description }) => description === '').map(({ of, path }) => `${of}: ${path}`)).toEqual([]);
});

test('nested fields follow the field that holds them', () => {
	const release = fieldRows(kinds[0].schema);
	const at = release.findIndex(({ path }) => path === 'deployments');
	expect(release.slice(at, at + 3).map(({ path, type, required }) => [path, type, required])).toEqual([
		['deployments', 'a list of fields', false],
		['deployments[].environment', 'the id of an environment', true],
		['deployments[].service', 'the id of a service', false],
	]);
});
