import type { Handbook, Shaped } from '../core/handbook.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { environmentTexts, flagText } from './examples.ts';

const flag = (share: number) =>
	flagText(
		`default: false\nremoveBy: 2027-01-31\nkillSwitch: Turn it off\nenvironments:\n  - environment: staging\n    state: on\n  - environment: production\n    state: partial\n    share: ${share}\nstages:\n  - audience: Customers\n    share: 5\n  - audience: Customers\n    share: 25\n  - audience: Customers\n    share: 100\n`,
	);

export const stateFollowsStages: HandbookRule = {
	id: 'state-follows-stages',
	group: 'flag',
	scope: 'handbook',
	severity: 'warning',
	asks: 'How far a flag is on is one of its stages, which widen; and no environment is ahead of the one before it.',
	why: 'A share that no stage names is one that nobody decided.',
	bad: { ...environmentTexts, 'flags/new-checkout.mdx': flag(40) },
	good: { ...environmentTexts, 'flags/new-checkout.mdx': flag(25) },
	*check(handbook) {
		for (const document of handbook.all('flag')) {
			yield* sharesOf(document);
			yield* stagesOf(document);
			yield* aheadOf(handbook, document);
		}
	},
};

function* sharesOf(document: Shaped<'flag'>): Iterable<Report> {
	const stages = document.fields.stages.flatMap(({ share }) => (share === undefined ? [] : [share]));
	for (const [index, { environment, state, share }] of document.fields.environments.entries()) {
		if (share === undefined) continue;
		const at = { field: ['environments', index, 'share'] };
		const meant = share === 0 ? 'off' : share === 100 ? 'on' : 'partial';
		if (meant !== state && !(meant === 'on' && state === 'partial')) {
			yield {
				document,
				at,
				message: `Unexpected share of ${share} % where the flag is ${state}, expected ${state === 'off' ? '0' : state === 'on' ? '100' : 'a share between'}`,
				help: `Write \`state: ${meant}\`, or another share: one of the two is not so in ${environment}.`,
			};
		} else if (state === 'partial' && stages.length && !stages.includes(share)) {
			yield {
				document,
				at,
				message: `Unexpected share of ${share} % in ${environment}, expected a stage: ${stages.join(', ')}`,
				help: 'Go to the share of a stage, or add the stage with its audience and how long it bakes.',
				related: [{ document, at: { field: ['stages'], part: 'key' }, message: 'The stages' }],
			};
		}
	}
}

function* stagesOf(document: Shaped<'flag'>): Iterable<Report> {
	const last = new Map<string, { share: number; index: number }>();
	for (const [index, { audience, share }] of document.fields.stages.entries()) {
		if (share === undefined) continue;
		const before = last.get(audience);
		last.set(audience, { share, index });
		if (!before || share > before.share) continue;
		yield {
			document,
			at: { field: ['stages', index, 'share'] },
			message: `Unexpected stage of ${share} % after one of ${before.share} %, expected a larger share`,
			help: 'Put the stages into their order, or name another audience.',
			related: [{ document, at: { field: ['stages', before.index, 'share'] }, message: 'The stage before it' }],
		};
	}
}

/** A flag that is on for users and off where it should have been tried. */
function* aheadOf(handbook: Handbook, document: Shaped<'flag'>): Iterable<Report> {
	const { environments } = document.fields;
	for (const [index, { environment, state }] of environments.entries()) {
		if (state === 'off') continue;
		const earlier = environments.findIndex(
			(each) =>
				each.state === 'off' && handbook.get('environment', each.environment)?.fields.promotesTo === environment,
		);
		if (earlier === -1) continue;
		const before = environments[earlier]!.environment;
		yield {
			document,
			at: { field: ['environments', index, 'state'] },
			message: `Unexpected state ${state} in ${environment} while it is off in ${before}, expected ${before} first`,
			help: `Turn it on in ${before} too, so that what users have can be tried there.`,
			related: [{ document, at: { field: ['environments', earlier, 'state'] }, message: `Off in ${before}` }],
		};
	}
}
