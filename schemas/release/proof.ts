import { asked } from '../fields/asked.ts';
import { person } from '../fields/person.ts';
import { bool, list, object, oneOf, text, url } from '../fields/scalar.ts';
import { date } from '../fields/time.ts';
import { and, largeOrRegulated, type When } from '../when.ts';

/** Beside a finding with which one lives. */
const accepted: When = { beside: { state: ['accepted'] } };

/** Proof: what was checked, with what result. */
export const proof = {
	verification: list(
		object({
			check: text('What is checked.', 'End-to-end tests'),
			kind: oneOf(
				['unit', 'integration', 'end-to-end', 'performance', 'security', 'accessibility', 'manual', 'smoke'],
				'The kind of check.',
			),
			required: bool('Whether the release depends on it.').default(true),
			result: oneOf(['pending', 'passed', 'failed', 'waived'], 'How it went.'),
			evidence: asked(url('Where the result is recorded.', 'https://ci.parcelway.example/e2e/2.4.0').optional(), {
				risk: ['regulated'],
				beside: { result: ['passed', 'failed'] },
			}),
			owner: asked(person('Who answers for it.').optional(), { risk: ['regulated'] }),
			waiver: object(
				{
					reason: text('Why it is waived.', 'The sandbox cannot answer late; tried with a stub instead'),
					approver: person('Who waived it.'),
				},
				'Why it is waived, and by whom.',
			).optional(),
		}),
		'The checks of this release.',
	),
	security: asked(
		object(
			{
				reviewer: person('Who reviewed it.'),
				risk: oneOf(['low', 'medium', 'high', 'critical'], 'How much is at stake.'),
				findings: list(
					object({
						title: text('What was found.', 'A shop could read the orders of another one'),
						severity: oneOf(['low', 'medium', 'high', 'critical'], 'How bad it is.'),
						state: oneOf(['open', 'fixed', 'accepted'], 'What became of it.'),
						found: asked(date('When it was found.', '2026-11-09').optional(), { risk: ['regulated'] }),
						mitigation: asked(
							text('What is done against it.', 'At most one refund a second for each shop').optional(),
							...and(largeOrRegulated, accepted),
						),
						approver: asked(
							person('Who accepted it, or the mitigation.', 'platform/security-lead').optional(),
							...and(largeOrRegulated, accepted),
						),
					}),
					'What the review found.',
				),
				rotations: list(text('A credential or key.', 'Key of the payment provider'), 'Credentials that are changed.'),
				accessChanges: list(
					text('Who gets or loses what.', 'checkout/on-call may read the table refunds'),
					'Changes of access.',
				),
				disclosure: text('How it is made known.', 'An advisory on the day of the release').optional(),
			},
			'The security review.',
		).optional(),
		{ risk: ['regulated'], where: { status: ['candidate', 'released', 'rolled-back'] } },
	),
	licences: list(text('A licence that came in or went.', 'Apache-2.0 (added: parcel-geo)'), 'Changes of licences.'),
	compliance: asked(
		list(
			object({
				regime: text('The law or standard.', 'SOC 2'),
				control: text('Its control.', 'CC8.1'),
				evidence: asked(
					url('Where it is shown.', 'https://git.parcelway.example/parcelway/releases/2.4.0/approvals').optional(),
					{ risk: ['regulated'], where: { status: ['released', 'rolled-back'] } },
				),
			}),
			'What auditors ask for.',
		),
		{ risk: ['regulated'], where: { status: ['released', 'rolled-back'] } },
	),
};
