import { describe, expect, test } from 'vitest';
import { importRunbooks } from './runbooks.ts';

const one = (path: string, text: string) => importRunbooks([{ path, text }]).drafts[0]!;

describe('an alert runbook', () => {
	test('gets its title, alert and sections from front matter, file name and headings', () => {
		const { drafts } = importRunbooks([
			{
				path: 'content/runbooks/queue/QueueBacklogGrowing.md',
				text: `---
title: Queue Backlog Growing
weight: 20 # after the others
---

# QueueBacklogGrowing

## Meaning

The queue \`{name}\` grows by > 5 % per hour.

## Troubleshooting

<details>
<summary>Why this happens</summary>

A consumer on <node-name> hangs. See [Steps](#mitigating) and [the dashboard](../../img/queue.png).

</details>

    $ queuectl status {all}

### Mitigating:

1. Restart it.<br>Wait.
1. See [Lag Detected]({{< ref "./QueueLagDetected.md" >}}) & [its notes](QueueLagDetected.md#notes).

#### Deep
`,
			},
			{
				path: 'content/runbooks/queue/QueueLagDetected.md',
				text: '# QueueLagDetected\n\n## Meaning\n\nLate.\n\n## Impact\n\nNone.\n\n## Notes\n\n<!-- nothing -->\n',
			},
		]);
		expect(drafts[0]).toMatchInlineSnapshot(`
			{
			  "path": "runbooks/queue-backlog-growing.mdx",
			  "source": "content/runbooks/queue/QueueBacklogGrowing.md",
			  "text": "---
			title: Queue Backlog Growing
			type: alert
			alerts:
			  - QueueBacklogGrowing
			---

			## Meaning

			The queue \`{name}\` grows by > 5 % per hour.

			## Diagnosis

			<Details summary="Why this happens">

			A consumer on \\<node-name> hangs. See [Steps](#mitigating) and the dashboard (\`../../img/queue.png\`).

			</Details>

			\`\`\`
			$ queuectl status {all}
			\`\`\`

			### Mitigating:

			1. Restart it.\\
			   Wait.
			2. See [Lag Detected](./queue-lag-detected.mdx) & [its notes](./queue-lag-detected.mdx#notes).

			#### Deep

			## Imported details

			\`\`\`yaml
			title: Queue Backlog Growing
			weight: 20 # after the others
			\`\`\`
			",
			  "todo": [
			    "Name the team that keeps it true (\`owner\`).",
			    "Name the services that it is about (\`services\`).",
			    "Add the section Impact: Who is hurt, how badly, from when on.",
			    "Add the section Mitigation: What stops the damage, the safest first.",
			    "Bring over or replace what this address led to: ../../img/queue.png.",
			    "Look through Imported details at the end, and take out what is of no use.",
			  ],
			}
		`);
		expect(drafts[1]!.path).toBe('runbooks/queue-lag-detected.mdx');
	});

	test('is known by its sections, where its name says nothing', () => {
		const { text, todo } = one(
			'docs/disk.md',
			'# The disk is full\n\n## Symptoms\n\nWrites fail.\n\n## Resolution\n\nDelete old logs.\n',
		);
		expect(text).toBe(
			'---\ntitle: The disk is full\ntype: alert\n---\n\n## Meaning\n\nWrites fail.\n\n## Mitigation\n\nDelete old logs.\n',
		);
		expect(todo).toContain('Name the alerts that lead to it (`alerts`).');
	});
});

describe('a page of a manual', () => {
	test('keeps what has no field, and what ERB would have filled', () => {
		const text = `---
owner_slack: "#payments"
title: Rotate the keys
layout: manual_layout
---

Do this before you leave: <%= link_to 'keys' %>.

import { keys } from the vault, then go to <https://vault.example/>.

## Check

{{ .Values.key }} <= 3, [by hand](javascript:alert(1)), see [the vault][].

[the vault]: /manual/vault.html
`;
		expect(one('source/manual/rotate-keys.html.md', text)).toMatchInlineSnapshot(`
			{
			  "path": "runbooks/rotate-keys.mdx",
			  "source": "source/manual/rotate-keys.html.md",
			  "text": "---
			title: Rotate the keys
			type: procedure
			---

			Do this before you leave: \\<%= link_to 'keys' %>.

			&#x69;mport \\{ keys } from the vault, then go to [https://vault.example/](https://vault.example/).

			## Verify

			\\{\\{ .Values.key }} \\<= 3, by hand (\`javascript:alert(1)\`), see the vault (\`/manual/vault.html\`).

			## Imported details

			\`\`\`yaml
			owner_slack: "#payments"
			layout: manual_layout
			\`\`\`
			",
			  "todo": [
			    "Name the team that keeps it true (\`owner\`); the original says owner_slack: #payments.",
			    "Name the services that it is about (\`services\`).",
			    "Add the section When to use: What calls for this procedure.",
			    "Add the section Steps: What to do, in order.",
			    "Add the section Go back: How to undo it.",
			    "Bring over or replace what these addresses led to: javascript:alert(1), /manual/vault.html.",
			    "Look through Imported details at the end, and take out what is of no use.",
			  ],
			}
		`);
	});

	test('without front matter and headings has the name of its file', () => {
		expect(one('restart_the-cache.md', 'Restart it.\n')).toMatchObject({
			path: 'runbooks/restart-the-cache.mdx',
			text: '---\ntitle: Restart the cache\ntype: procedure\n---\n\nRestart it.\n',
		});
	});

	test('has sections of level 2 and no leaps, and keeps a first heading that is not the title', () => {
		const { text } = one(
			'a.md',
			'---\ntitle: Caches\n---\n# All about caches\n\nText.\n\n### Cold\n\n##### Why\n\n# Warm\n',
		);
		expect(text.match(/^#+ .*/gm)).toEqual(['## All about caches', '### Cold', '#### Why', '## Warm']);
	});

	test('takes front matter in TOML, and such as is not quite YAML', () => {
		expect(one('a.md', '+++\ntitle = "Caches"\n+++\nText.\n').text).toBe(
			'---\ntitle: Caches\ntype: procedure\n---\n\nText.\n',
		);
		const broken = one('b.md', '---\ntitle: Redis: what to do\nweight: 3\n---\nText.\n').text;
		expect(broken).toContain('title: "Redis: what to do"');
		expect(broken).toContain('weight: 3');
		expect(one('c.md', '---\nNo fields here.\n\n---\nText.\n').text).toContain('No fields here.');
	});
});

describe('a folder', () => {
	const files = [
		{
			path: 'README.md',
			text: '# Runbooks\n\n[Redis](redis/README.md), [one](redis/Failover.md), [two](postgres/failover.md), [gone](gone.md "Old")\n',
		},
		{ path: 'redis/README.md', text: '# Redis\n\n![Picture](redis.png)\n' },
		{ path: 'redis/Failover.md', text: '# Failover\n\n[Back](..), [up](../README.md#runbooks), [no](#nowhere)\n' },
		{ path: 'postgres/failover.md', text: '# Failover\n' },
		{ path: 'postgres/_index.md', text: '---\ntitle: PostgreSQL\n---\n' },
		{ path: 'services.yml', text: 'a: b\n' },
		{ path: 'empty.md', text: '\ufeff \r\n' },
	];

	test('gives each file a draft or a reason, and an id of its own', () => {
		const { drafts, skipped } = importRunbooks(files);
		expect(drafts.map(({ source, path }) => [source, path])).toEqual([
			['README.md', 'guides/readme.mdx'],
			['postgres/_index.md', 'guides/postgres.mdx'],
			['postgres/failover.md', 'runbooks/postgres-failover.mdx'],
			['redis/Failover.md', 'runbooks/redis-failover.mdx'],
			['redis/README.md', 'guides/redis.mdx'],
		]);
		expect(skipped.map(({ path }) => path)).toEqual(['empty.md', 'services.yml']);
	});

	test('has links that lead to the drafts, and none that lead nowhere', () => {
		const texts = importRunbooks(files).drafts.map(({ text }) => text.replace(/^---[\s\S]*?---\n/, '').trim());
		expect(texts).toEqual([
			'[Redis](./redis.mdx), [one](../runbooks/redis-failover.mdx), [two](../runbooks/postgres-failover.mdx), gone (Old, `gone.md`)',
			'',
			'',
			'[Back](../guides/readme.mdx), [up](../guides/readme.mdx), no (`#nowhere`)',
			'Picture (`redis.png`)',
		]);
	});

	test('gives the same drafts in whatever order its files come', () => {
		expect(importRunbooks(files.toReversed())).toEqual(importRunbooks(files));
	});
});

test('what nests too deeply to be parsed is kept as it was', () => {
	const { text, todo } = one('deep.md', `${'['.repeat(200)}deep`);
	expect(text).toContain(`\`\`\`markdown\n${'['.repeat(200)}deep\n\`\`\``);
	expect(todo[0]).toContain('by hand');
});
