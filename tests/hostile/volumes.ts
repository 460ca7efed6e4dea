import type { Case } from './folder.ts';

const count = 5000;
const references = 10_000;
const service = (dependsOn: readonly string[]): string =>
	`---\ntitle: A\n${dependsOn.length ? `dependsOn: [${dependsOn.join(', ')}]\n` : ''}---\n\nText.\n`;
const services = (name: string, dependsOn: (index: number) => readonly string[], finds: Case['finds']): Case => ({
	name,
	put: ({ write }) => {
		for (let index = 0; index < count; index++) write(`services/s${index}.mdx`, service(dependsOn(index)));
	},
	finds,
});

/** Handbooks of 5,000 documents. */
export const volumes: Case[] = [
	services('5,000 services that need one', (index) => (index ? ['s0'] : []), []),
	services('a chain of 5,000 services', (index) => (index ? [`s${index - 1}`] : []), []),
	services('a circle of 5,000 services', (index) => [`s${(index + 1) % count}`], ['services/s0.mdx:3:12 ref-cycle']),
	services('5,000 services that need one that is not there', (index) => [`s-${index}`], { 'ref-exists': count }),
	{
		name: 'a service with 10,000 references that lead nowhere',
		put: ({ write }) => write('services/a.mdx', service(Array.from({ length: references }, (_, index) => `b${index}`))),
		finds: { 'ref-exists': references },
	},
	{
		name: 'a service that needs itself 10,000 times',
		put: ({ write }) => write('services/a.mdx', service(Array.from({ length: references }, () => 'a'))),
		finds: ['services/a.mdx:3:12 ref-cycle'],
	},
];
