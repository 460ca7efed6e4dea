import { expect, test } from 'vitest';
import { handbookOf } from './handbook-of-texts.ts';

const config = 'name: A\nserviceDefaults:\n  tier: 3\n  onStatusPage: false\n  supportContact: support/on-call\n';

test('a service takes from the handbook what it does not say itself', () => {
	const handbook = handbookOf({
		'handbook.yaml': config,
		'services/quiet.mdx': '---\ntitle: Quiet\n---\n\nA.\n',
		'services/loud.mdx': '---\ntitle: Loud\ntier: 1\nonStatusPage: true\n---\n\nA.\n',
		'teams/support.mdx': '---\ntitle: Support\n---\n\nA.\n',
	});
	expect(handbook.get('service', 'quiet')!.fields).toMatchObject({ tier: 3, onStatusPage: false });
	expect(handbook.get('service', 'loud')!.fields).toMatchObject({
		tier: 1,
		onStatusPage: true,
		supportContact: 'support/on-call',
	});
	expect(handbook.get('team', 'support')!.fields).not.toHaveProperty('tier');
});
