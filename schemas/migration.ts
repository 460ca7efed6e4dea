import { ref } from './fields/ref.ts';
import { bool, list, oneOf, text } from './fields/scalar.ts';
import { date, duration } from './fields/time.ts';
import { version, versionRange } from './fields/version.ts';
import { defineKind, required } from './kind.ts';

export const migration = defineKind({
	name: 'migration',
	folder: 'migrations',
	label: 'Migration guide',
	plural: 'Migration guides',
	description: 'What somebody has to do who moves from one version to another.',
	audience: 'public',
	fields: {
		from: versionRange('The versions that one comes from.', '>=2.0.0 <3.0.0'),
		to: version('The version that one arrives at.', '3.0.0'),
		release: ref('release', 'The release that asks for it.', '3.0.0').optional(),
		affects: list(text('Somebody who is concerned.', 'Integrators of the refund webhooks'), 'Who has to do something.'),
		services: list(ref('service', 'A service.'), 'The services that are concerned.'),
		effort: oneOf(['minutes', 'hours', 'days', 'weeks'], 'How much work it is.'),
		downtime: duration('How long the reader is without the service.', 'PT0S').optional(),
		deadline: date('Until when it has to be done.').optional(),
		automated: text('The command that does it, or does part of it.', 'npx parcelway-codemod v3').optional(),
		reversible: bool('Whether one can go back.'),
	},
	sections: [
		required('Who is affected', 'How a reader tells whether this is for them.', 'Am I affected'),
		required('Before you start', 'What has to be so.', 'Prerequisites', 'Preparation'),
		required('Steps', 'What to do, in order.', 'Migration', 'Upgrade', 'Upgrading'),
		required('Verify', 'How one knows that it worked.', 'Verification'),
		required('Go back', 'How to undo it, or that it cannot be undone.', 'Rollback'),
	],
	example: {
		id: '2-to-3',
		fields: { title: 'From 2 to 3', from: '>=2.0.0 <3.0.0', to: '3.0.0', effort: 'hours', reversible: 'true' },
	},
});
