import { asked } from '../fields/asked.ts';
import { person } from '../fields/person.ts';
import { list, object, oneOf, text, url } from '../fields/scalar.ts';
import { instant, zone } from '../fields/time.ts';
import { and, largeOrRegulated, type When } from '../when.ts';

/** Beside a decision that was taken. */
const decided: When = { beside: { decision: ['approved', 'rejected'] } };

export const leadRoles = ['tech', 'qa', 'product', 'operations', 'security'] as const;

/** Who: manager, leads, people at hand, and who agreed. */
export const staffing = {
	manager: asked(
		person('Who leads the release.', 'platform/release-manager').optional(),
		...and(largeOrRegulated, { where: { status: ['frozen', 'candidate', 'released', 'rolled-back'] } }),
	),
	leads: object(
		{
			tech: person('Leads the technical side.').optional(),
			qa: person('Leads quality assurance.').optional(),
			product: person('Speaks for the product.').optional(),
			operations: person('Speaks for operations.').optional(),
			security: person('Speaks for security.').optional(),
		},
		'Who leads what.',
	).optional(),
	staffing: object(
		{
			primary: person('First on call during the release.'),
			backup: person('Second on call.').optional(),
			coverage: list(
				object({
					zone: zone('A time zone.'),
					from: text('The hour from which somebody is there, on its clocks.', '08:00'),
					to: text('The hour until which somebody is there.', '18:00'),
					by: person('Who is there.'),
				}),
				'Who is there, zone by zone.',
			),
			warRoom: text('Where those who work on it meet.', '#release-2-4').optional(),
		},
		'Who is at hand while it goes out.',
	).optional(),
	approvals: asked(
		list(
			object({
				role: text('As what they decide.', 'security'),
				by: person('Who decides.'),
				decision: oneOf(['pending', 'approved', 'rejected'], 'What they decided.'),
				at: asked(
					instant('When they decided.').optional(),
					...and([{ risk: ['regulated'] }, { changeControl: ['approval'] }], decided),
				),
				evidence: asked(
					url(
						'Where the decision is recorded.',
						'https://git.parcelway.example/parcelway/releases/2.4.0/approvals#qa',
					).optional(),
					{ risk: ['regulated'], ...decided },
				),
				reason: text('Why they decided so.', 'All required checks passed').optional(),
			}),
			'Who agreed to the release, or has to.',
		),
		{ risk: ['regulated'], changeControl: ['none', 'peer-review'], where: { status: ['released', 'rolled-back'] } },
	),
};
