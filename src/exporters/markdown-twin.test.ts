import { expect, test } from 'vitest';
import { hostileTitles } from '../../tests/hostile-titles.ts';
import { parseMarkdown } from '../../tests/parse-markdown.ts';
import { mdx, smallHandbook } from '../../tests/small-handbook.ts';
import { xssPayloads } from '../../tests/xss-payloads.ts';
import { handbookOf } from '../core/handbook-of-texts.ts';
import { markdownTwin } from './markdown-twin.ts';

const body = `
## Steps

Text with [a link](../services/payments.mdx), [one that leads nowhere](javascript:x) and {/* a remark */}![a picture](a.png).

<Step id="drain" title="Drain" owner="checkout/on-call" takes="PT5M" danger="true">

\`\`\`sh
kubectl drain payments
\`\`\`

<Expect>No requests in *flight*.</Expect>

</Step>

<Step title="Again">Twice.</Step>

<Unknown>Kept.</Unknown>

Ask <Contact who="checkout/on-call" via="pager" />, [as told][r].

[r]: ../services/payments.mdx
`;
const context = {
	page: 'https://handbook.example/runbooks/a/',
	twin: ({ id }: { id: string }) => `https://handbook.example/${id}/index.md`,
	link: (url: string) => (url.startsWith('javascript') ? undefined : `https://handbook.example/to/${url}`),
	image: (url: string) => `https://handbook.example/media/${url}`,
};

test('fields as a list, components in words, addresses whole; no remarks, no rules set aside', () => {
	const handbook = smallHandbook({
		'runbooks/a.mdx': mdx(
			{
				title: 'A # runbook',
				summary: 'When *it* fails.',
				type: 'procedure',
				services: ['payments'],
				dashboards: [{ name: 'Payments', url: 'https://grafana.example/d' }],
				escalation: [{ after: 'PT15M', to: 'checkout/on-call' }],
				aliases: ['/runbooks/old/'],
				rules: [{ off: 'placeholder-text', reason: 'A secret reason' }],
			},
			body,
		),
		'services/payments.mdx': mdx({ title: 'Payments' }),
	});
	expect(markdownTwin(handbook.get('runbook', 'a')!, { handbook, ...context })).toMatchInlineSnapshot(`
		"# A # runbook

		When \\*it\\* fails.

		Runbook of Parcelway. Page: <https://handbook.example/runbooks/a/>

		- Type: procedure
		- Services: [payments](https://handbook.example/payments/index.md)
		- Dashboards:
		  - Name: Payments, url: <https://grafana.example/d>
		- Escalation:
		  - After: PT15M, to: checkout/on-call

		## Steps

		Text with [a link](https://handbook.example/to/../services/payments.mdx), one that leads nowhere \`javascript:x\` and ![a picture](https://handbook.example/media/a.png).

		**Step 1: Drain** (id: drain, owner: checkout/on-call, takes: PT5M, danger: true)

		\`\`\`sh
		kubectl drain payments
		\`\`\`

		**Expect**

		No requests in *flight*.

		**Step 2: Again**

		Twice.

		Kept.

		Ask checkout/on-call (pager), [as told](https://handbook.example/to/../services/payments.mdx).
		"
	`);
});

test('a document that could not be read as Markdown is there as it was written', () => {
	const handbook = handbookOf({ 'guides/a.mdx': '---\ntitle: A\n---\n\n<Callout>\n' });
	const [document] = handbook.documents;
	expect(document!.hasBody).toBe(false);
	expect(markdownTwin(document!, { handbook, ...context })).toContain('```mdx\n---\ntitle: A\n---\n\n<Callout>\n');
});

test.each([...hostileTitles, ...xssPayloads])('%j is text, wherever it stands', (text) => {
	const handbook = handbookOf({
		'guides/a.mdx': mdx(
			{ title: text, summary: text, tags: [text, text], order: '1' },
			text.replace(/[\\`*_{}[\]<>()#+.!|:&~-]/g, '\\$&'),
		),
	});
	const tree = parseMarkdown(markdownTwin(handbook.documents[0]!, { handbook, ...context }));
	expect(tree.html).toEqual([]);
	expect(tree.links.filter((url) => !/^(?:https?:|mailto:)/.test(url))).toEqual([]);
	expect(tree.images).toEqual([]);
});
