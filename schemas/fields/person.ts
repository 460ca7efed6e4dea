import { z } from '../zod.ts';

/**
 * Somebody who acts: a role (`release-manager`), or a team and a role in it (`checkout/on-call`). Never a name: people
 * change posts, and a plan that names them goes stale in silence.
 */
export const person = (description: string, ...examples: string[]) =>
	z
		.string()
		.regex(/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/, 'Expected a role such as release-manager, or team/role')
		.meta({
			description,
			examples: examples.length ? examples : ['release-manager', 'checkout/on-call'],
			person: true,
		});
