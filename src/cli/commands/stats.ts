import { blameOf } from '../../adapters/committed.ts';
import { countByKind, setAsideIn } from '../../core/set-aside.ts';
import { type Statistics, statistics } from '../../reporters/statistics.ts';
import { checkerOf, type Opened } from '../checker.ts';
import { settings } from '../settings.ts';
import { type Command, type Io, nowOf } from '../usage.ts';

export const stats: Command = {
	name: 'stats',
	usage: 'stats [--content DIR] [--json]',
	does: 'counts documents by kind, and tells what is set aside: by which rule, why, and since when',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		json: { type: 'boolean', does: 'for programs' },
	},
	async run({ values, io }) {
		const { content } = await settings(values, io);
		const counted = statisticsOf(await checkerOf(content, io).open(), content, io);
		io.out(values.json ? `${JSON.stringify(counted, null, 2)}\n` : statistics(counted));
		return 0;
	},
};

function statisticsOf({ folder, asideInDocuments, baseline }: Opened, content: string, io: Io): Statistics {
	const now = nowOf(io);
	const { config } = folder.current;
	const blames = new Map<string, ReturnType<typeof blameOf>>();
	const changed = (file: string, line: number): number | undefined => {
		if (!blames.has(file)) blames.set(file, blameOf(content, file, io.env));
		return blames.get(file)?.[line - 1]?.changed;
	};
	const byRule = Map.groupBy(baseline.findings, ({ rule }) => rule);
	return {
		kinds: Object.fromEntries(countByKind(folder.current)),
		editions: Object.fromEntries(folder.editions.map(({ edition, documents }) => [edition!.id, documents.length])),
		setAside: setAsideIn([folder.current, ...folder.editions], asideInDocuments).map((each) => {
			const time = changed(each.file, each.line);
			if (time === undefined) return each;
			const days = Math.max(0, Math.floor((now - time) / 86_400_000));
			return { ...each, since: new Date(time).toISOString().slice(0, 10), days };
		}),
		severities: [
			...Object.entries(config.severities).map(([rule, severity]) => ({ rule, severity })),
			...config.severitiesIn.flatMap(({ folder, severities }) =>
				Object.entries(severities).map(([rule, severity]) => ({ rule, severity, folder })),
			),
		],
		baseline: {
			rules: Object.fromEntries([...byRule].map(([rule, list]) => [rule, list.length])),
			gone: baseline.gone,
		},
	};
}
