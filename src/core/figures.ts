import type { Handbook, Shaped } from './handbook.ts';
import { dateIn, startOfDay, toEpoch } from './instant.ts';
import { lastEnvironment } from './last-environment.ts';
import { zoneOf } from './moment.ts';

type Release = Shaped<'release'>;

/** What became of a release in production. */
interface Delivery {
	release: Release;
	/** When it was deployed first, in milliseconds since 1970. */
	at: number;
	succeeded: boolean;
	/** Those that it caused. */
	incidents: Shaped<'incident'>[];
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

/** A span of time, and a service if the figures are to be of it alone. */
export interface FigureSpan {
	from: number;
	to: number;
	service?: string;
}

/**
 * The figures of DORA as the handbook's own records tell them, to be asked for spans: releases that reached the last
 * environment, what became of them, and the incidents that they caused. A release of several services counts once; for
 * a service, where it was among them. A release that failed did so for each of its services: what it disturbs is often
 * one that it does not hold.
 */
export function figuresOf(handbook: Handbook): (span: FigureSpan) => Figures {
	const zone = handbook.config.timeZone;
	const records: Records = {
		handbook,
		last: lastEnvironment(handbook),
		caused: Map.groupBy(
			handbook.all('incident').filter(({ fields }) => fields.causedBy),
			({ fields }) => fields.causedBy!,
		),
	};
	return ({ from, to, service }) => {
		const deliveries = handbook
			.all('release')
			.flatMap((release) => deliveryOf(records, release, service) ?? [])
			.filter(({ at }) => at >= from && at < to);
		const countOf = (is: (delivery: Delivery) => boolean): number => deliveries.filter(is).length;
		const share = (count: number): number | undefined =>
			deliveries.length ? (100 * count) / deliveries.length : undefined;
		return {
			deliveries: deliveries.length,
			perWeek: deliveries.length / ((to - from) / weekMs),
			...named('deploymentSuccess', share(countOf(({ succeeded }) => succeeded))),
			...named('changeFailure', share(countOf(({ failed }) => failed))),
			...named('rollbackRate', share(countOf(({ rolledBack }) => rolledBack))),
			...named(
				'recoveryTime',
				median(deliveries.flatMap(({ incidents }) => incidents.flatMap((each) => lengthOf(each, zone)))),
			),
			...named('timeToPatch', median(deliveries.flatMap((each) => patchTimes(each, zone)))),
			months: monthsBetween(from, to, zone).map((id) => {
				const own = deliveries.filter(({ at }) => dateIn(at, zone).startsWith(id));
				return { id, deliveries: own.length, failed: own.filter(({ failed }) => failed).length };
			}),
		};
	};
}

/** What figures are made of, gathered once. */
interface Records {
	handbook: Handbook;
	last: string;
	/** Incidents by the id of the release that caused them. */
	caused: Map<string, Shaped<'incident'>[]>;
}

/** How long an incident lasted; nothing of one that is not over. */
function lengthOf({ fields }: Shaped<'incident'>, zone: string): number[] {
	const [start, end] = [toEpoch(fields.started, zone), fields.resolved ? toEpoch(fields.resolved, zone) : undefined];
	return start !== undefined && end !== undefined && end >= start ? [end - start] : [];
}

/** From when each weakness was found that a release mends. */
const patchTimes = ({ release, at }: Delivery, zone: string): number[] =>
	(release.fields.security?.findings ?? []).flatMap(({ state, found }) => {
		const since = state === 'fixed' && found ? toEpoch(found, zone) : undefined;
		return since === undefined || since > at ? [] : [at - since];
	});

const named = <K extends string>(key: K, value: number | undefined): { [P in K]?: number } =>
	(value === undefined ? {} : { [key]: value }) as { [P in K]?: number };

/** The middle one; of an even number, the mean of the two in the middle. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function deliveryOf({ handbook, last, caused }: Records, release: Release, service?: string): Delivery | undefined {
	const { fields } = release;
	const own = fields.deployments.filter(
		(each) =>
			each.environment === last &&
			each.outcome !== 'running' &&
			(!service || (each.service ? each.service === service : fields.services.includes(service))),
	);
	const times = own.flatMap(({ started }) => toEpoch(started, zoneOf(handbook, release)) ?? []);
	if (times.length === 0) return undefined;
	const incidents = caused.get(release.id) ?? [];
	const rolledBack = fields.status === 'rolled-back' || own.some(({ outcome }) => outcome === 'rolled-back');
	return {
		release,
		at: Math.min(...times),
		succeeded: own.every(({ outcome }) => outcome === 'succeeded'),
		incidents,
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
