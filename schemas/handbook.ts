import { person } from './fields/person.ts';
import { bool, integer, list, number, object, oneOf, text, url } from './fields/scalar.ts';
import { siteUrl } from './fields/site-url.ts';
import { date, duration, zone } from './fields/time.ts';
import { weekdays } from './fields/weekday.ts';
import { profileWords } from './profile.ts';
import { z } from './zod.ts';

export const severityLevels = ['off', 'info', 'warning', 'error'] as const;

const severitiesOf = (description: string) =>
	z
		.record(z.string(), z.enum(severityLevels))
		.default({})
		.meta({ description, examples: [{ 'placeholder-text': 'error' }] });

const percent = (description: string, example: string) =>
	number(`${description} In percent.`, { min: 0, max: 100, example }).optional();

/** `handbook.yaml`: what holds for the whole handbook. */
export const handbookSchema = z.strictObject({
	name: text('What the handbook is called.', 'Parcelway handbook'),
	description: text(
		'One sentence about it, for search engines and the home page.',
		'How Parcelway is released, watched, put right and taken back.',
	).optional(),
	url: siteUrl('Where it is published.', 'https://handbook.parcelway.example').optional(),
	repository: url(
		'Where its source is edited; links to «edit this page» are made of it.',
		'https://git.example/parcelway/handbook/edit/main',
	).optional(),
	timeZone: zone('The zone of wall times that name none.', 'Europe/Berlin').default('UTC'),
	weekend: list(oneOf(weekdays, 'A day.'), 'The days on which nobody works.'),
	holidays: list(
		object({ date: date('The day.'), name: text('What it is called.', 'Christmas Day') }),
		'Days on which nobody works.',
	),
	locales: list(text('A BCP 47 tag.', 'en'), 'The languages of messages, the main one first.'),
	versionScheme: oneOf(['semver', 'calver', 'opaque'], 'How versions are ordered.').default('semver'),
	versionOrder: list(text('A version.', '2026-spring'), 'Where versions are opaque: all of them, the oldest first.'),
	profile: object(
		{
			size: oneOf(profileWords.size, 'How many people.').default('team'),
			risk: oneOf(profileWords.risk, 'What is at stake.').default('standard'),
			cadence: oneOf(profileWords.cadence, 'How releases follow each other.').default('scheduled'),
			changeControl: oneOf(profileWords.changeControl, 'Who has to agree to a change.').default('peer-review'),
		},
		'What kind of project it is; decides what is asked of it.',
	).prefault({}),
	channels: list(
		object({
			name: text('The channel.', 'status-page'),
			address: text('Where it is.', 'https://status.parcelway.example/').optional(),
		}),
		'Where messages go.',
	),
	security: object(
		{
			contact: z
				.array(
					z
						.string()
						.regex(
							/^(?:https:\/\/|mailto:|tel:)[^\s<>"']+$/,
							'Expected an address that starts with https://, mailto: or tel:',
						)
						.meta({
							description: 'An address: a form, an e-mail address after `mailto:`, or a number after `tel:`.',
							examples: ['mailto:security@parcelway.example'],
						}),
				)
				.min(1, 'Expected at least one address')
				.meta({ description: 'Where to write, the preferred address first.' }),
			policy: url('How you handle what is reported.', 'https://parcelway.example/security').optional(),
			encryption: url('The key to encrypt with.', 'https://parcelway.example/security/key.asc').optional(),
			acknowledgments: url('Whom you thank.', 'https://parcelway.example/security/thanks').optional(),
		},
		'Whom to tell of a vulnerability; makes `/.well-known/security.txt` (RFC 9116).',
	).optional(),
	severities: severitiesOf('The severity of a rule, by its id.'),
	severitiesIn: list(
		object({
			folder: text('A folder of the content, and all below it.', 'runbooks/legacy'),
			severities: severitiesOf('The severity of a rule there, by its id.'),
		}),
		'Severities that hold in a folder only; the deepest folder that names a rule decides.',
	),
	sections: list(
		object({
			kind: text('The kind of document.', 'runbook'),
			title: text('The heading, as the kind names it; or one of your own, which is put at the end.', 'Escalate'),
			asked: oneOf(['required', 'optional', 'never'], 'Whether it has to be there, may be there, or has no place.'),
			types: list(text('A type.', 'alert'), 'Holds for documents of these types; for all where there are none.'),
			statuses: list(
				text('A status.', 'released'),
				'Holds for documents of these statuses; for all where there are none.',
			),
			asks: text('Of a heading of your own: what belongs there.', 'Whom to call, and when.').optional(),
		}),
		'Sections that are asked otherwise than the profile has it; the last that fits a document decides.',
	),
	editions: list(
		object({
			id: z
				.string()
				.regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, 'Expected lower-case letters, digits, dots and hyphens, at most 100')
				.meta({ description: 'The first part of its addresses.', examples: ['2025'] }),
			title: text('What it is called.', '2025'),
			folder: text('Where it is, seen from handbook.yaml.', 'editions/2025'),
			frozen: date('When it was frozen.').optional(),
			digest: z
				.string()
				.regex(/^sha256:[0-9a-f]{64}$/, 'Expected sha256: and 64 hexadecimal digits')
				.optional()
				.meta({
					description:
						'The digest of its documents when it was frozen. `rollbook check` tells what to write here, and when it is not true any more.',
					examples: [`sha256:${'0123456789abcdef'.repeat(4)}`],
				}),
			note: text('What a reader of it has to know.', 'As it stood on the last day of 2025.').optional(),
		}),
		'Older editions of the handbook, the newest first.',
	),
	gone: list(
		object({
			address: text('An address that the handbook had, without that of the site.', '/runbooks/old-name/'),
			reason: text('Why it is gone, and where to look now.', 'Its service was switched off in 2025.'),
		}),
		'Addresses that are gone for good, each with its reason. Those that only moved stand in the `aliases` of a document.',
	),
	serviceDefaults: object(
		{
			tier: integer('From 1 (the business stops without it) to 4.', { min: 1, max: 4, example: '3' }).optional(),
			onStatusPage: bool('Whether the status page shows it.').optional(),
			supportContact: person('Whom support asks.', 'support/on-call').optional(),
		},
		'What holds for every service that does not say otherwise.',
	).optional(),
	offline: bool(
		'Whether readers may keep copies of pages on their devices, for when the network fails. Switched off, the site also takes back the copies that it made.',
	).default(true),
	targets: object(
		{
			deploymentsPerWeek: number('How often one deploys to production.', { min: 0, example: '1' }).optional(),
			leadTime: duration('From a commit to production, as a rule.', 'P7D').optional(),
			deploymentSuccess: percent('How many deployments succeed, at least.', '95'),
			changeFailure: percent('How many releases fail in production, at most.', '15'),
			rollbackRate: percent('How many releases are rolled back, at most.', '5'),
			recoveryTime: duration('How fast a failed deployment is made good.', 'PT1H').optional(),
			timeToPatch: duration('How fast a known vulnerability is patched.', 'P14D').optional(),
		},
		'Targets of the figures.',
	).optional(),
});
export type HandbookConfig = z.output<typeof handbookSchema>;

/** The profile of a handbook that names none. */
export const usualProfile: HandbookConfig['profile'] = handbookSchema.shape.profile.parse(undefined);
