import type { Measured } from './measure.ts';

/** A way to do the work of a table: how it is called, and a run of it. */
export type Contestants = Record<string, () => Promise<Measured>>;

export interface Row {
	name: string;
	seconds: number;
	megabytes: number;
}

/** Runs each contestant by turns, and takes the medians: what slows the machine for a while slows all. */
export async function compete(contestants: Contestants, runs: number): Promise<Row[]> {
	const measured = new Map<string, Measured[]>();
	for (let run = 1; run <= runs; run++) {
		for (const [name, go] of Object.entries(contestants)) {
			const one = await go();
			console.error(`run ${run}: ${name} ${(one.ms / 1000).toFixed(2)} s, ${Math.round(one.peakBytes / 1e6)} MB`);
			measured.set(name, [...(measured.get(name) ?? []), one]);
		}
	}
	return [...measured].map(([name, list]) => ({
		name,
		seconds: median(list.map(({ ms }) => ms)) / 1000,
		megabytes: median(list.map(({ peakBytes }) => peakBytes)) / 1e6,
	}));
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Markdown; times and memory as they are, and as a share of the peer's, if there is one. */
export function tableOf(rows: readonly Row[], peer?: string): string {
	const against = rows.find(({ name }) => name === peer);
	const share = (part: number, whole: number) => (part / whole).toFixed(2);
	return [
		`| | seconds | peak memory |${against ? ` of ${peer}’s time | of its memory |` : ''}`,
		`|---|---|---|${against ? '---|---|' : ''}`,
		...rows.map(
			({ name, seconds, megabytes }) =>
				`| ${name} | ${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1)} | ${Math.round(megabytes)} MB |${
					against ? ` ${share(seconds, against.seconds)} | ${share(megabytes, against.megabytes)} |` : ''
				}`,
		),
	].join('\n');
}
