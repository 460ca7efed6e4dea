import type { Case } from './folder.ts';

const guide = (body: string): string => `---\ntitle: Hostile\n---\n\n${body}\n`;
const long = (pair: string): string => pair.repeat(10_000);
const zones = Intl.supportedValuesOf('timeZone');

/** Little text that costs much: what is compared with each other, and times from the beginning of time. */
export const costs: Case[] = [
	{
		name: 'a link to a part of 20,000 characters among headings of as many',
		put: ({ write }) =>
			write(
				'guides/a.mdx',
				guide(`${['ab', 'ac', 'ad'].map((pair) => `## ${long(pair)}\n\nText.\n`).join('\n')}\n[a](#${long('ae')})`),
			),
		finds: ['guides/a.mdx:17:1 broken-anchor'],
	},
	{
		name: 'an event in each zone, each day since the year 2',
		put: ({ write }) => {
			for (const [index, zone] of zones.entries())
				write(
					`events/e${index}.mdx`,
					`---\ntitle: Event ${index}\ncategory: maintenance\nstart: 0002-01-01T10:00\nzone: ${zone}\nrecurrence: FREQ=DAILY\npublic: true\n---\n\nText.\n`,
				);
		},
		finds: [],
	},
	{
		name: 'maintenances of one service at all times of each day',
		put: ({ write }) => {
			write('services/a.mdx', '---\ntitle: A\n---\n\nText.\n');
			for (let index = 0; index < 60; index++)
				write(
					`events/e${index}.mdx`,
					`---\ntitle: Event ${index}\ncategory: maintenance\nstart: 2026-01-01T10:${String(index).padStart(2, '0')}\nend: 2026-01-02T10:00\nzone: UTC\nrecurrence: FREQ=DAILY\nservices: [a]\n---\n\nText.\n`,
				);
		},
		finds: { 'windows-overlap': 1770 },
	},
];
