import { type Shift, type Stretch, shiftTimes, uncovered } from './coverage.ts';
import type { Handbook, Shaped } from './handbook.ts';

/** Hours of somebody on call. */
export interface DutyShift extends Shift {
	who: string;
}

/**
 * When whom of a team is called. A team that states no hours has its first on call there around the clock; one that has
 * nobody on call has no shifts.
 */
export function shiftsOf({ config }: Pick<Handbook, 'config'>, { fields }: Shaped<'team'>): DutyShift[] {
	const { onCall } = fields;
	if (!onCall) return [];
	if (onCall.hours.length === 0) return [{ who: onCall.primary, zone: config.timeZone, from: '00:00', to: '24:00' }];
	return onCall.hours.map(({ who, from, to, days, zone = config.timeZone }) => ({ who, from, to, days, zone }));
}

/** Who is called at an instant: everybody whose hours it lies in, in the order in which the team states them. */
export function onDuty(shifts: readonly DutyShift[], at: number): string[] {
	const there = shifts.filter((shift) => shiftTimes(shift, { start: at, end: at + 1 }).length > 0);
	return [...new Set(there.map(({ who }) => who))];
}

const weekMs = 7 * 86_400_000;

/** The stretches within a week from an instant at which nobody of a team is called. */
export const dutyGaps = (shifts: readonly DutyShift[], from: number): Stretch[] =>
	shifts.length ? uncovered(shifts, { start: from, end: from + weekMs }) : [];
