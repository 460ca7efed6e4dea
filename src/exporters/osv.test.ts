import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { hostileTitles } from '../../tests/hostile-titles.ts';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { isPublished, osv } from './osv.ts';

const isOsv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false }).compile(
	JSON.parse(readFileSync('tests/schemas/osv-1.7.json', 'utf8')),
);
const now = Date.parse('2026-11-21T09:00+01:00');
const addresses = { link: (url: string) => `https://handbook.example/${url}`, image: () => undefined };

function entry(
	fields: Record<string, unknown>,
	{ id = 'PW-1', body = 'Text.', url = 'https://handbook.example' } = {},
	// biome-ignore lint/suspicious/noExplicitAny: JSON, of a shape that the schema has checked
): any {
	const handbook = smallHandbook({
		[`advisories/${id}.mdx`]: mdx(
			given({ title: 'Tokens are logged', severity: 'high', published: '2026-10-01T10:00', ...fields }),
			body,
		),
		'services/identity.mdx': mdx({ title: 'Identity' }),
	});
	const publication = { handbook, url: url || undefined, base: '/', now };
	const advisory = handbook.all('advisory')[0]!;
	if (!isPublished(advisory, publication)) return undefined;
	const content = JSON.parse(osv(advisory, publication, addresses));
	isOsv(content);
	expect(isOsv.errors ?? []).toEqual([]);
	return content;
}

const given = (fields: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

test('a whole advisory', () => {
	expect(
		entry(
			{
				cves: ['CVE-2026-12345'],
				cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
				services: ['identity'],
				affected: ['>=3.0.0 <3.3.2', '4.0.0-rc.1'],
				modified: '2026-10-02T12:00:00+02:00',
				withdrawn: '2026-10-03T12:00:00Z',
				references: [{ title: 'More', url: 'https://cwe.example/532' }],
				credits: ['Somebody'],
			},
			{
				body: 'In [3.0.0](a). <Audience only="internal">Not for others.</Audience>\n\n<Callout type="note">Yes.</Callout>',
			},
		),
	).toMatchInlineSnapshot(`
		{
		  "affected": [
		    {
		      "database_specific": {
		        "service": "identity",
		        "versions": [
		          ">=3.0.0 <3.3.2",
		          "4.0.0-rc.1",
		        ],
		      },
		      "ranges": [
		        {
		          "events": [
		            {
		              "introduced": "3.0.0",
		            },
		            {
		              "fixed": "3.3.2",
		            },
		          ],
		          "type": "SEMVER",
		        },
		        {
		          "events": [
		            {
		              "introduced": "4.0.0-rc.1",
		            },
		            {
		              "last_affected": "4.0.0-rc.1",
		            },
		          ],
		          "type": "SEMVER",
		        },
		      ],
		    },
		  ],
		  "aliases": [
		    "CVE-2026-12345",
		  ],
		  "credits": [
		    {
		      "name": "Somebody",
		    },
		  ],
		  "database_specific": {
		    "severity": "HIGH",
		  },
		  "details": "In [3.0.0](https://handbook.example/a).

		**Callout** (type: note)

		Yes.
		",
		  "id": "x_PW-1",
		  "modified": "2026-10-02T10:00:00.000Z",
		  "published": "2026-10-01T08:00:00.000Z",
		  "references": [
		    {
		      "type": "ADVISORY",
		      "url": "https://handbook.example/advisories/PW-1/",
		    },
		    {
		      "type": "WEB",
		      "url": "https://cwe.example/532",
		    },
		  ],
		  "schema_version": "1.7.4",
		  "severity": [
		    {
		      "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N",
		      "type": "CVSS_V3",
		    },
		  ],
		  "summary": "Tokens are logged",
		  "withdrawn": "2026-10-03T12:00:00.000Z",
		}
	`);
});

test('ids of other databases stay, ids of one’s own begin with x_', () => {
	expect(entry({}, { id: 'CVE-2026-1' }).id).toBe('CVE-2026-1');
	expect(entry({}, { id: 'GHSA-x' }).id).toBe('GHSA-x');
	expect(entry({}, { id: 'CVES-1' }).id).toBe('x_CVES-1');
});

test.each([
	['<2.0.0', [{ introduced: '0' }, { fixed: '2.0.0' }]],
	['>=1.2.0 <=1.4.0', [{ introduced: '1.2.0' }, { last_affected: '1.4.0' }]],
	['^1.2.0', [{ introduced: '1.2.0' }, { fixed: '2.0.0' }]],
	['*', [{ introduced: '0' }]],
	['1.2.3', [{ introduced: '1.2.3' }, { last_affected: '1.2.3' }]],
])('the range %s', (range, events) => {
	expect(entry({ affected: [range] }).affected[0].ranges).toEqual([{ type: 'SEMVER', events }]);
});

test('either of two ranges is a range of its own', () => {
	expect(entry({ affected: ['<1.0.0 || >=2.0.0 <2.1.0'] }).affected[0].ranges).toHaveLength(2);
});

test('what is no range of SemVer is told as it is written', () => {
	const [affected] = entry({ affected: ['2026-spring', '>1.0.0'] }).affected;
	expect(affected).toEqual({ database_specific: { versions: ['2026-spring', '>1.0.0'] } });
});

test.each([
	{ published: '' },
	{ published: '2026-12-01T10:00' },
	{ privateUntil: '2026-12-01T10:00' },
	{ audience: 'internal' },
])('%j is not published', (fields) => {
	expect(entry(fields)).toBeUndefined();
});

test('a vector that is none is left out', () => {
	expect(entry({ cvss: 'high' }).severity).toBeUndefined();
	expect(entry({ cvss: 'CVSS:2.0/AV:N' }).severity).toBeUndefined();
	expect(entry({ cvss: 'CVSS:4.0/AV:N/AC:L' }).severity).toEqual([{ type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L' }]);
});

test('without an address of the handbook it names no page', () => {
	expect(entry({}, { url: '' }).references).toEqual([]);
});

test.each(hostileTitles)('the title %j', (title) => {
	expect(entry({ title, credits: [title] }).summary).toBe(title.trim());
});
