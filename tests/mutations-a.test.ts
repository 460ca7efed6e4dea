import { expect, test } from 'vitest';
import { check } from '../src/core/check.ts';
import { clockAt } from '../src/core/clock.ts';
import { atLeast } from '../src/core/finding.ts';
import { rules } from '../src/rules/index.ts';
import { exampleFiles as content, exampleWith } from './example-handbook.ts';

// The example handbook, with one slip of a careless writer at a time: the rules that find it, and no others.

const world = { clock: clockAt(Date.UTC(2026, 10, 21, 12)) };
const found = (changes: Record<string, string | undefined>) => {
	const current = exampleWith(changes);
	return [current, ...current.editions].flatMap((each) => check(each, rules, world).findings);
};
/** A file with a part of its text put in place of another, which has to be there. */
const with_ = (file: string, from: string | RegExp, to: string) => {
	const text = content[file]!.replace(from, () => to);
	if (text === content[file]) throw new Error(`${file} has no ${from}`);
	return { [file]: text };
};
const token = ['ghp', 'k3Jv9QmZr7TbXw2LNf8sHc5DyGp6UaE4RiVo'].join('_');
const latency = 'runbooks/storefront-latency.mdx';

test('the handbook as it is has nothing to be found', () => {
	expect(found({}).filter(({ severity }) => atLeast(severity, 'warning'))).toEqual([]);
});

test.each<[rule: string, place: string, Record<string, string | undefined>, others?: string[]]>([
	[
		'section-order',
		latency,
		(() => {
			const [before, impact, diagnosis, after] = content[latency]!.split(/^(?=## (?:Impact|Diagnosis|Mitigation)$)/m);
			return { [latency]: `${before}${diagnosis}${impact}${after}` };
		})(),
	],
	['old-address-free', latency, with_(latency, /^---\n/, '---\naliases: [/runbooks/old/, /sw.js]\n')],
	['empty-section', latency, with_(latency, /## Impact\n[\s\S]*?(?=## )/, '## Impact\n\n{/* later */}\n\n')],
	['heading-levels', 'guides/on-call.mdx', with_('guides/on-call.mdx', /^## /m, '# ')],
	[
		'duplicate-anchor',
		'runbooks/payments-provider-down.mdx',
		with_('runbooks/payments-provider-down.mdx', '<Step id="longer-keep"', '<Step id="second-route"'),
	],
	[
		'missing-alt-text',
		'guides/flags.mdx',
		{ ...with_('guides/flags.mdx', /$/, '\n![](./stages.png)\n'), 'guides/stages.png': 'PNG' },
	],
	['code-language', latency, with_(latency, '```sh', '```')],
	[
		'diagram-syntax',
		'guides/how-we-release.mdx',
		with_('guides/how-we-release.mdx', 'flowchart LR\n', "%%{init: {'theme': 'dark'}}%%\nflowchart LR\n"),
	],
	[
		'secret-in-content',
		'runbooks/credential-leak.mdx',
		with_('runbooks/credential-leak.mdx', /$/, `\nThe bot signs in with \`${token}\`.\n`),
	],
	['review-current', 'teams/checkout.mdx', with_('teams/checkout.mdx', /on: "?2026-\d\d-\d\d"?/, 'on: 2026-07-01')],
	[
		'public-jargon',
		'incidents/2026-11-20-notification-delay.mdx',
		with_(
			'incidents/2026-11-20-notification-delay.mdx',
			'E-mails about parcels arrive late,',
			'The p95 is 60 minutes,',
		),
	],
	['ref-kind', 'services/payments.mdx', with_('services/payments.mdx', 'owner: checkout', 'owner: orders')],
	[
		'ref-kind',
		'releases/3.4.0.mdx',
		with_('releases/3.4.0.mdx', 'rollbackPlan: 3.4.0', 'rollbackPlan: ../releases/3.4.0.mdx'),
	],
	[
		'orphan-document',
		'communications/maintenance-announcement.mdx',
		with_('events/2026-11-24-payments-db-maintenance.mdx', /<Audience[\s\S]*<\/Audience>\n/, ''),
	],
	[
		'audience-leak',
		'events/2026-11-24-payments-db-maintenance.mdx',
		with_('events/2026-11-24-payments-db-maintenance.mdx', /<\/?Audience.*>\n/g, ''),
	],
	[
		'frozen-edition-unchanged',
		'handbook.yaml',
		with_('editions/2025/guides/how-we-release.mdx', /$/, '\nAnd so on.\n'),
	],
	[
		'frozen-edition-unchanged',
		'handbook.yaml',
		{ 'editions/2025/environments/production.mdx': undefined },
		['broken-link'],
	],
	['page-survives', 'handbook.yaml', with_('handbook.yaml', '/rollback/2.9.0/', '/rollback/2.8.0/')],
])('%s finds a slip in %s', (rule, place, changes, others = []) => {
	const findings = found(changes);
	expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual([rule, ...others].sort());
	expect(findings.find((finding) => finding.rule === rule)!.place.file).toBe(place);
});
