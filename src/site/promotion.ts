import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { zoneOf } from '../core/moment.ts';
import type { State } from './state.ts';

/** How far a release came in one environment. */
export interface PromotionStep {
	environment: Shaped<'environment'>;
	state: State;
	/** How many of its services run there, and of how many. */
	deployed: number;
	services: number;
	/** When something was last deployed, in milliseconds since 1970. */
	at?: number;
}

type Outcome = Shaped<'release'>['fields']['deployments'][number]['outcome'];

/** The way of a release through the environments, in their order; of each service, its last deployment counts. */
export function promotionOf(handbook: Handbook, release: Shaped<'release'>): PromotionStep[] {
	const { deployments, services } = release.fields;
	if (deployments.length === 0) return [];
	const zone = zoneOf(handbook, release);
	const environments = [...handbook.all('environment')].sort((a, b) => a.fields.order - b.fields.order);
	return environments.map((environment) => {
		const own = deployments.filter((each) => each.environment === environment.id);
		const last = new Map<string, Outcome>();
		for (const { service, outcome } of own)
			for (const each of service ? [service] : services.length ? services : ['']) last.set(each, outcome);
		const outcomes = [...last.values()];
		const count = Math.max(services.length, last.size);
		const times = own.flatMap(({ started, finished }) => toEpoch(finished ?? started, zone) ?? []);
		return {
			environment,
			state: stateOf(outcomes, count),
			deployed: outcomes.filter((outcome) => outcome === 'succeeded').length,
			services: count,
			...(times.length ? { at: Math.max(...times) } : {}),
		};
	});
}

function stateOf(outcomes: Outcome[], count: number): State {
	if (outcomes.length === 0) return { word: 'Not yet', tone: 'mute' };
	if (outcomes.includes('rolled-back')) return { word: 'Rolled back', tone: 'bad' };
	if (outcomes.includes('failed')) return { word: 'Failed', tone: 'bad' };
	if (outcomes.includes('running')) return { word: 'Under way', tone: 'info' };
	return outcomes.length < count ? { word: 'In part', tone: 'info' } : { word: 'Deployed', tone: 'good' };
}
