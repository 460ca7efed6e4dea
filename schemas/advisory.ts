import { asked } from './fields/asked.ts';
import { ref } from './fields/ref.ts';
import { list, object, oneOf, text, url } from './fields/scalar.ts';
import { instant } from './fields/time.ts';
import { version, versionRange } from './fields/version.ts';
import { askedWhen, defineKind, optional, required } from './kind.ts';

export const advisory = defineKind({
	name: 'advisory',
	folder: 'advisories',
	label: 'Advisory',
	plural: 'Advisories',
	description: 'A vulnerability: who is affected, what to do, since when it is known.',
	audience: 'public',
	fields: {
		cves: list(text('A CVE number.', 'CVE-2026-12345'), 'Other names of it.'),
		severity: oneOf(['low', 'medium', 'high', 'critical'], 'How bad it is.'),
		cvss: asked(text('The CVSS vector.', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N').optional(), {
			risk: ['regulated'],
		}),
		services: list(ref('service', 'A service.'), 'The services that are affected.'),
		affected: list(versionRange('Versions.', '>=2.0.0 <2.4.1'), 'The versions that are affected.'),
		fixed: list(version('A version.', '2.4.1'), 'The versions that are not affected any more.'),
		workaround: text('What to do without an update.', 'Turn the debug log off').optional(),
		privateUntil: instant('Until when nothing is published.').optional(),
		published: instant('When it was published.').optional(),
		modified: instant('When it was last changed.').optional(),
		withdrawn: instant('When it was withdrawn.').optional(),
		references: list(
			object({
				title: text('What it is.', 'How session tokens work'),
				url: url('Where it is.', 'https://parcelway.example/docs/sessions'),
			}),
			'Where to read more.',
		),
		credits: list(text('Who found it.', 'The security team of a customer'), 'Who found it.'),
	},
	sections: [
		required('Description', 'What is wrong, without a recipe for an attack.', 'Summary', 'Details'),
		required('Who is affected', 'How a reader tells whether they are.', 'Affected'),
		required('What to do', 'Update or workaround.', 'Remediation', 'Mitigation'),
		askedWhen(
			[{ risk: ['regulated'], given: ['published'] }],
			optional('Timeline', 'Reported, confirmed, fixed, published.'),
		),
	],
	example: { id: 'PW-2026-001', fields: { title: 'Tokens are logged', severity: 'high' } },
});
