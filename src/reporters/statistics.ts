import type { SetAside } from '../core/set-aside.ts';
import { plural } from './terminal.ts';
import { visible } from './visible.ts';

/** What `rollbook stats` tells. */
export interface Statistics {
	/** Documents of the current handbook by kind, and of each edition by its id. */
	kinds: Record<string, number>;
	editions: Record<string, number>;
	/** What documents set aside, with the day since when (where git knows). */
	setAside: (SetAside & { since?: string; days?: number })[];
	/** Rules whose severity `handbook.yaml` sets, for the handbook or for a folder. */
	severities: { rule: string; severity: string; folder?: string }[];
	/** What the baseline sets aside: findings by rule, and how many of its entries are not found any more. */
	baseline: { rules: Record<string, number>; gone: number };
}

/** Statistics for a person. */
export function statistics({ kinds, editions, setAside, severities, baseline }: Statistics): string {
	const parts = [
		['Documents', table(kinds)],
		['Editions', table(editions)],
		['Set aside in documents', [...Map.groupBy(setAside, ({ rule }) => rule)].flatMap(ofRule)],
		[
			'Severities in handbook.yaml',
			severities.map(({ rule, severity, folder }) => `${rule}: ${severity}${folder ? ` in ${folder}` : ''}`),
		],
		[
			'Set aside by the baseline',
			[...table(baseline.rules), ...(baseline.gone ? [`${baseline.gone} not found any more: write it anew`] : [])],
		],
	] as const;
	const told = parts
		.filter(([, lines]) => lines.length)
		.map(([head, lines]) => `${head}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`)
		.join('\n');
	return told || 'No documents. `rollbook new KIND` writes one.\n';
}

function table(counts: Record<string, number>): string[] {
	const width = Math.max(0, ...Object.keys(counts).map((name) => name.length));
	return Object.entries(counts).map(([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(5)}`);
}

const ofRule = ([rule, list]: [string, Statistics['setAside']]): string[] => [
	`${rule} (${plural(list.length, 'time')})`,
	...list.map(({ file, line, reason, hides, since, days }) => {
		const age = since ? `, since ${since} (${plural(days!, 'day')})` : '';
		const use = hides ? plural(hides, 'finding') : 'nothing to set aside any more: take it out';
		return `  ${file}:${line}  ${reason} (${use}${age})`;
	}),
];
