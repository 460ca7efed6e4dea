import type { Handbook, Shaped } from './handbook.ts';
import { dateIn, startOfDay, toEpoch } from './instant.ts';
import { zoneOf } from './moment.ts';

type Release = Shaped<'release'>;

/** What became of a release in production. */
interface Delivery {
	release: Release;
	/** When it was deployed first, in milliseconds since 1970. */
	at: number;
	succeeded: boolean;
	/** Whether it made good work fail: it caused an incident, or was taken back. */
	failed: boolean;
	rolledBack: boolean;
}

/** The figures of a span of time, of all services or of one. Shares are percentages, times are milliseconds; undefined where nothing tells. */
export interface Figures {
	deliveries: number;
	perWeek: number;
	deploymentSuccess?: number;
	changeFailure?: number;
	rollbackRate?: number;
	/** The median of how long incidents lasted that a release caused. */
	recoveryTime?: number;
	/** The median from the day on which a weakness was found to the release that mends it. */
	timeToPatch?: number;
	/** Month by month, the earliest first: how many releases reached production, and how many of them failed there. */
	months: { id: string; deliveries: number; failed: number }[];
}

const weekMs = 7 * 86_400_000;

/**
 * The figures of DORA as the handbook's own records tell them: releases that reached the last environment within a span, what
 * became of them, and the incidents that they caused. A release of several services counts once; for a service, where
 * it was among them.
 */
export function figuresOf(
	handbook: Handbook,
	{ from, to, service }: { from: number; to: number; service?: string },
): Figures {
	const zone = handbook.config.timeZone;
	const within = (at: number | undefined): at is number => at !== undefined && at >= from && at < to;
	const deliveries = handbook
		.all('release')
		.flatMap((release) => deliveryOf(handbook, release, service) ?? [])
		.filter(({ at }) => within(at));
	const share = (count: number): { value: number } | undefined =>
		deliveries.length ? { value: (100 * count) / deliveries.length } : undefined;
	const countOf = (is: (delivery: Delivery) => boolean): number => deliveries.filter(is).length;
	const delivered = new Set(deliveries.map(({ release }) => release.id));
	const caused = causedIncidents(handbook, service).filter(({ fields }) => delivered.has(fields.causedBy!));
	const recoveries = caused.flatMap(({ fields }) => {
		const [start, end] = [toEpoch(fields.started, zone), fields.resolved ? toEpoch(fields.resolved, zone) : undefined];
		return start !== undefined && end !== undefined && end >= start ? [end - start] : [];
	});
	const patches = deliveries.flatMap(({ release, at }) =>
		(release.fields.security?.findings ?? []).flatMap(({ state, found }) => {
			const since = state === 'fixed' && found ? toEpoch(found, zone) : undefined;
			return since === undefined || since > at ? [] : [at - since];
		}),
	);
	return {
		deliveries: deliveries.length,
		perWeek: deliveries.length / ((to - from) / weekMs),
		...named('deploymentSuccess', share(countOf(({ succeeded }) => succeeded))?.value),
		...named('changeFailure', share(countOf(({ failed }) => failed))?.value),
		...named('rollbackRate', share(countOf(({ rolledBack }) => rolledBack))?.value),
		...named('recoveryTime', median(recoveries)),
		...named('timeToPatch', median(patches)),
		months: monthsBetween(from, to, zone).map((id) => {
			const own = deliveries.filter(({ at }) => dateIn(at, zone).startsWith(id));
			return { id, deliveries: own.length, failed: own.filter(({ failed }) => failed).length };
		}),
	};
}

const named = <K extends string>(key: K, value: number | undefined): { [P in K]?: number } =>
	(value === undefined ? {} : { [key]: value }) as { [P in K]?: number };

/** The middle one; of an even number, the mean of the two in the middle. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const causedIncidents = (handbook: Handbook, service?: string): Shaped<'incident'>[] =>
	handbook
		.all('incident')
		.filter(({ fields }) => fields.causedBy && (!service || fields.services.some((each) => each.service === service)));

/** The environment that is last on the way. */
export const lastEnvironment = (handbook: Handbook): string =>
	[...handbook.all('environment')].sort((a, b) => b.fields.order - a.fields.order)[0]?.id ?? 'production';

function deliveryOf(handbook: Handbook, release: Release, service: string | undefined): Delivery | undefined {
	const { fields } = release;
	const last = lastEnvironment(handbook);
	const own = fields.deployments.filter(
		(each) =>
			each.environment === last &&
			each.outcome !== 'running' &&
			(!service || (each.service ? each.service === service : fields.services.includes(service))),
	);
	const times = own.flatMap(({ started }) => toEpoch(started, zoneOf(handbook, release)) ?? []);
	if (times.length === 0) return undefined;
	const incidents = causedIncidents(handbook, service).filter(({ fields: { causedBy } }) => causedBy === release.id);
	const rolledBack = fields.status === 'rolled-back' || own.some(({ outcome }) => outcome === 'rolled-back');
	return {
		release,
		at: Math.min(...times),
		succeeded: own.every(({ outcome }) => outcome === 'succeeded'),
		rolledBack,
		failed: rolledBack || fields.status === 'withdrawn' || incidents.length > 0,
	};
}

function monthsBetween(from: number, to: number, zone: string): string[] {
	const months: string[] = [];
	for (let id = dateIn(from, zone).slice(0, 7); startOfDay(`${id}-01`, zone) < to; ) {
		months.push(id);
		const [year, month] = id.split('-').map(Number) as [number, number];
		id = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
	}
	return months;
}
