import type { FieldsOf } from '../../schemas/index.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { releaseNeeds, serviceNeeds } from './release-needs.ts';
import { rollbackOrder } from './rollback-order.ts';

/** What a new rollback plan takes back: every service that its release deploys, in the order in which they can go back. */
export function componentsFor(release: FieldsOf<'release'>, handbook: Handbook): { service: string; method: string }[] {
	const needs = releaseNeeds({ fields: release } as Shaped<'release'>, serviceNeeds(handbook));
	return rollbackOrder(needs.deployed, needs).steps.flatMap((step) =>
		step.map((service) => ({ service, method: 'redeploy' })),
	);
}

/** The steps of a new rollback plan, one for each component, to be changed by whoever knows how. */
export const stepsFor = (components: readonly { service: string }[], owner: string): string =>
	components
		.map(
			({ service }) =>
				`<Step id="back-${service}" title="Take ${service} back" service="${service}" owner="${owner}">\n  Deploy the version of ${service} that ran before.\n\n  <Expect>${service} tells the version that ran before.</Expect>\n</Step>\n`,
		)
		.join('\n');
