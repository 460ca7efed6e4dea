import { type Dependence, dependence } from './dependence.ts';
import { directNeeds } from './deploy-order.ts';
import type { Handbook, Shaped } from './handbook.ts';

/** What the services of a release need of each other when they are deployed, and so when they go back. */
export interface ReleaseNeeds extends Dependence {
	/** The services, in the order in which they are deployed. */
	deployed: readonly string[];
	/** What says that one needs the other, and by way of which others; undefined where it does not. */
	why(of: string, on: string): Why | undefined;
}

/** `release`: its deploy order. `services`: the documents of the services. The path has both ends. */
export interface Why {
	told: 'release' | 'services';
	path: string[];
}

/** What services need of each other, as their documents say it. */
export const serviceNeeds = (handbook: Handbook): Dependence =>
	dependence(new Map(handbook.all('service').map(({ id, fields }) => [id, fields.dependsOn])));

/**
 * The needs of one release. Its own deploy order comes first: it speaks of this release, where a service's document
 * speaks of every day. What documents say is added, by way of services that the release leaves alone too, unless the
 * release deploys the two the other way round, or both together would lead in a circle.
 */
export function releaseNeeds({ fields }: Shaped<'release'>, services: Dependence): ReleaseNeeds {
	const listed = fields.deployOrder.map(({ service }) => service);
	const deployed = [...new Set([...listed, ...fields.services])];
	const place = new Map(listed.map((service, index) => [service, index]));
	const own = directNeeds(fields.deployOrder);
	const told = dependence(own);
	const isAgainst = (of: string, on: string): boolean =>
		told.needs(on, of) || (place.get(of) ?? Number.POSITIVE_INFINITY) < (place.get(on) ?? Number.NEGATIVE_INFINITY);
	const known = deployed.filter((service) => services.has(service));
	const added = known.flatMap((of) =>
		known.flatMap((on) =>
			of !== on && services.needs(of, on) && !services.needs(on, of) && !told.needs(of, on) && !isAgainst(of, on)
				? [[of, on] as const]
				: [],
		),
	);
	const withAdded = (pairs: typeof added): Map<string, string[]> => {
		const direct = new Map(deployed.map((service) => [service, [...(own.get(service) ?? [])]]));
		for (const [of, on] of pairs) direct.get(of)!.push(on);
		return direct;
	};
	const both = dependence(withAdded(added));
	const needs = both.circles.length ? dependence(withAdded(added.filter(([of, on]) => !both.needs(on, of)))) : both;
	return {
		...needs,
		deployed,
		why(of, on) {
			if (!needs.needs(of, on)) return undefined;
			const byRelease = told.path(of, on);
			if (byRelease) return { told: 'release', path: byRelease };
			return { told: 'services', path: services.path(of, on) ?? needs.path(of, on)! };
		},
	};
}
