import type { Handbook, Shaped } from '../core/handbook.ts';
import { localeOf, placeholdersIn } from '../core/placeholders.ts';
import type { HandbookRule, Report } from '../core/rule.ts';

/** Who reads a message in a language of their own; inside, one language may do. */
const outside = new Set(['customers', 'partners', 'everyone']);

const text = (body: string) =>
	`---\ntitle: Release announcement\nmoment: after-release\nto: customers\nchannels: [email]\n---\n\n${body}\n`;
const config = 'name: Parcelway\nlocales: [en, de]\n';
const english = text('Release {release.version} is out since {release.date}.');

export const localeParity: HandbookRule = {
	id: 'locale-parity',
	group: 'communication',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'info' : 'warning'),
	asks: 'A message to people outside is there in each language of the handbook, and says the same in all of them.',
	why: 'Whoever reads the other language learns of it later, or not at all.',
	bad: {
		'handbook.yaml': config,
		'communications/announcement.mdx': english,
		'communications/announcement.de.mdx': text('Version {release.version} ist da.'),
	},
	good: {
		'handbook.yaml': config,
		'communications/announcement.mdx': english,
		'communications/announcement.de.mdx': text('Version {release.version} ist da, seit {release.date}.'),
	},
	*check(handbook) {
		const { locales } = handbook.config;
		for (const [id, versions] of Map.groupBy(handbook.all('communication'), (document) => document.id)) {
			const main = versions.find((each) => localeOf(handbook, each) === locales[0]) ?? versions[0]!;
			for (const locale of outside.has(main.fields.to) ? locales : []) {
				if (isThere(handbook, versions, id, locale)) continue;
				yield {
					document: main,
					at: { field: ['title'] },
					message: `Missing version in \`${locale}\`, expected one in each of ${locales.join(', ')}`,
					help: `Write communications/${id}.${locale}.mdx, with the same placeholders.`,
				};
			}
			for (const version of versions) if (version !== main) yield* differences(main, version);
		}
	},
};

const isThere = (handbook: Handbook, versions: Shaped<'communication'>[], id: string, locale: string): boolean =>
	versions.some((each) => localeOf(handbook, each) === locale) ||
	handbook.find('communication', id, locale) !== undefined;

function* differences(main: Shaped<'communication'>, version: Shaped<'communication'>): Iterable<Report> {
	const related = (field: string) => [
		{ document: main, at: { field: [field] }, message: 'The version in the main language' },
	];
	for (const field of ['moment', 'to', 'cadence', 'sender', 'approver'] as const) {
		const [expected, found] = [main.fields[field], version.fields[field]];
		if (expected === found) continue;
		yield {
			document: version,
			at: { field: [found === undefined ? 'title' : field] },
			message: found
				? `Unexpected \`${field}: ${found}\`, expected ${expected ? `\`${expected}\`, as in ${main.file}` : `none, as in ${main.file}`}`
				: `Missing \`${field}\`, expected \`${expected}\`, as in ${main.file}`,
			help: 'Versions of a message differ in their language alone. Change one of the two.',
			related: related(expected === undefined ? 'title' : field),
		};
	}
	const channels = main.fields.channels.filter((channel) => !version.fields.channels.includes(channel));
	if (channels.length) {
		yield {
			document: version,
			at: { field: ['channels'] },
			message: `Missing channel ${channels.map((each) => `\`${each}\``).join(', ')}, expected the same as in ${main.file}`,
			help: 'Add it, or take it out there.',
			related: related('channels'),
		};
	}
	const [expected, found] = [main, version].map((each) => new Set(placeholdersIn(each).map(({ name }) => name)));
	const missing = [...expected!].filter((name) => !found!.has(name));
	if (missing.length) {
		const names = missing.map((name) => `{${name}}`).join(', ');
		yield {
			document: version,
			at: { field: ['title'] },
			message: `Missing ${names} in the text, expected what ${main.file} says`,
			help: 'Say it here too, or take it out there.',
			related: [placeOf(main, missing[0]!)],
		};
	}
	for (const { name, at } of placeholdersIn(version)) {
		if (expected!.has(name)) continue;
		yield {
			document: version,
			...(at ? { at } : {}),
			message: `Unexpected {${name}}, expected what ${main.file} says`,
			help: 'Take it out here, or say it there too.',
			related: related('title'),
		};
		expected!.add(name);
	}
}

function placeOf(document: Shaped<'communication'>, name: string): NonNullable<Report['related']>[number] {
	const at = placeholdersIn(document).find((each) => each.name === name)?.at;
	return { document, ...(at ? { at } : {}), message: `Where {${name}} is said` };
}
