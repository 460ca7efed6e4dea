import { dateIn, wallIn, wallToEpoch } from '../../core/instant.ts';

/** `20261117T210000Z` */
export const utcTime = (epoch: number): string => `${basic(wallIn(epoch, 'UTC'))}Z`;

/** `20261117` */
export const dateValue = (epoch: number, zone: string): string => basic(dateIn(epoch, zone));

/** `20261117T220000`: what clocks in a zone show; it stands beside a TZID, or in a VTIMEZONE. */
export const localTime = (epoch: number, zone: string): string => basic(wallIn(epoch, zone));

/** `2026-11-17T22:00:00` -> `20261117T220000`. */
export const basic = (time: string): string => time.replace(/[-:]/g, '');

const utcNames = /^(Etc\/)?(UTC|UCT|Zulu|Universal|GMT)$/i;

/** Whether times of a zone are simply written in UTC. */
export const isUtc = (zone: string): boolean => utcNames.test(zone);

/** Whether a wall time and a zone name a moment: not so for the second of two equal hours. */
export const isNamedByWall = (epoch: number, zone: string): boolean => {
	const second = Math.floor(epoch / 1000) * 1000;
	return wallToEpoch(wallIn(second, zone), zone) === second;
};
