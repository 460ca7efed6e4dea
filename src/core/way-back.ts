import { brokenPairs } from './deploy-order.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { type ReleaseNeeds, releaseNeeds, serviceNeeds, type Why } from './release-needs.ts';
import { type Barrier, barriersOf } from './rollback-limits.ts';
import { type RollbackOrder, rollbackOrder, takenAlong } from './rollback-order.ts';

type Plan = Shaped<'rollback-plan'>;
type Release = Shaped<'release'>;

/** What cannot go back, and what that means for the rest. */
export interface Stuck {
	service: string;
	/** Services that need it: they go back, and meet its new version. */
	users: string[];
	/** Services that it needs and that the plan takes back: it may break on their old version. */
	undermined: string[];
}

/** A plan held against what is known of its release: in which order, what of it alone, and what stands in the way. */
export interface WayBack {
	plan: Plan;
	release: Release;
	needs: ReleaseNeeds;
	/** What goes back, in the computed order; what cannot is left out. */
	order: RollbackOrder;
	/** Why each of the pairs of `order` is kept: a service of the first step needs one of the other. */
	because: (Why & { first: number; then: number })[];
	/** The pairs that the plan has the wrong way round: [what it takes back first, what has to go before]. */
	wrong: [string, string][];
	stuck: Stuck[];
	/** The release's migrations that cannot be undone. */
	kept: Release['fields']['migrations'];
	/** What is still to come is among them where it is built on this very release. */
	barriers: Barrier[];
	/** For each service that goes back: what goes back with it, if it alone shall. All of a system. */
	alone: { service: string; with: string[] }[];
}

/** Undefined where the handbook does not know the release. */
export function wayBack(handbook: Handbook, plan: Plan): WayBack | undefined {
	const release = handbook.get('release', plan.fields.release);
	if (!release) return undefined;
	const { components, granularity } = plan.fields;
	const needs = releaseNeeds(release, serviceNeeds(handbook));
	const stays = new Set(components.filter(({ reversible }) => !reversible).map(({ service }) => service));
	const added = components.map(({ service }) => service).filter((service) => !needs.deployed.includes(service));
	const back = [...needs.deployed, ...new Set(added)].filter((service) => !stays.has(service));
	const order = rollbackOrder(back, needs);
	const written = components.map(({ service }) => service).filter((service) => !stays.has(service));
	return {
		plan,
		release,
		needs,
		order,
		because: order.asked.map(({ first, then }) => ({ first, then, ...reasonOf(needs, order, first, then) })),
		wrong: brokenPairs(needs, written).map(({ early, late }) => [written[early]!, written[late]!]),
		stuck: [...stays].map((service) => ({
			service,
			users: back.filter((each) => needs.needs(each, service)),
			undermined: back.filter((each) => needs.needs(service, each)),
		})),
		kept: release.fields.migrations.filter(({ reversible }) => !reversible),
		barriers: barriersOf(handbook, release).filter(
			({ state, past }) => state !== 'ahead' || past.release.id === release.id,
		),
		alone: order.steps.flat().map((service) => ({
			service,
			with: rollbackOrder(
				takenAlong(back, needs, [service], granularity).filter((each) => each !== service),
				needs,
			).steps.flat(),
		})),
	};
}

/** Why one step stands before another: of the pairs of their services, the nearest. */
function reasonOf(needs: ReleaseNeeds, { steps }: RollbackOrder, first: number, then: number): Why {
	const all = steps[first]!.flatMap((of) => steps[then]!.flatMap((on) => needs.why(of, on) ?? []));
	return all.reduce((best, each) => (each.path.length < best.path.length ? each : best));
}
