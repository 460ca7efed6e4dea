import { expect, test } from 'vitest';
import { handbookOf } from '../core/handbook-of-texts.ts';
import type { RenderContext } from './context.ts';
import { renderFragment } from './fragment.ts';
import { fragmentKey } from './fragment-key.ts';

const titles = { team: 'Checkout', service: 'API gateway', environment: 'Production', flag: 'New map' };

function context(changed: Partial<typeof titles> = {}): RenderContext {
	const { team, service, environment, flag } = { ...titles, ...changed };
	const handbook = handbookOf({
		'guides/a.mdx': `---\ntitle: A\n---\n
<Step id="stop" title="Stop it" service="api-gateway" owner="checkout/qa-lead">\n\nOff.\n\n</Step>

<Step title="Go on" undoes="stop">\n\nOn.\n\n</Step>

Ask <Contact who="checkout/on-call" /> about <FlagState flag="map" />.
`,
		'teams/checkout.mdx': `---\ntitle: ${team}\n---\n`,
		'services/api-gateway.mdx': `---\ntitle: ${service}\n---\n`,
		'environments/production.mdx': `---\ntitle: ${environment}\norder: 1\n---\n`,
		'flags/map.mdx': `---\ntitle: ${flag}\ntype: release\ndefault: false\nenvironments: [{ environment: production, state: off }]\n---\n`,
	});
	const document = handbook.documents.find(({ id }) => id === 'a')!;
	return { handbook, document, base: '/', diagram: () => undefined };
}

test('readers meet titles, and roles in words, where a writer named an id', () => {
	const text = renderFragment(context())
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
	for (const words of ['API gateway', 'Checkout, QA lead', 'undoes Stop it', 'Checkout, on-call', 'Production: off'])
		expect(text).toContain(words);
	expect(text).not.toMatch(/api-gateway|checkout\//);
});

test.each(Object.keys(titles))('a fragment and its key follow the title of a %s', (kind) => {
	const [before, after] = [context(), context({ [kind]: 'Another' })];
	expect(renderFragment(after)).not.toBe(renderFragment(before));
	expect(fragmentKey(after)).not.toBe(fragmentKey(before));
	expect(fragmentKey(context())).toBe(fragmentKey(before));
});
