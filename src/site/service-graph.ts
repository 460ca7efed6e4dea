import type { Handbook, Shaped } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';

type Service = Shaped<'service'>;

/** What a service stands between: who needs it, and what it needs; near ones first, then those behind them. */
export interface ServiceGraph {
	/** Each at its distance from the service, from 1. */
	neededBy: { near: Service[]; far: Service[] };
	needs: { near: Service[]; far: Service[] };
}

const users = perHandbook('service-users', (handbook) => {
	const found = new Map<string, string[]>();
	for (const { id, fields } of handbook.all('service'))
		for (const need of new Set(fields.dependsOn)) found.set(need, [...(found.get(need) ?? []), id]);
	return found;
});

/** The dependencies of a service, both ways and all the way. One that both needs it and is needed stands on both sides. */
export function serviceGraph(handbook: Handbook, service: Service): ServiceGraph {
	const seated = (ids: string[]): Service[] => ids.flatMap((id) => handbook.get('service', id) ?? []);
	const side = (next: (id: string) => readonly string[]): { near: Service[]; far: Service[] } => {
		const near = [...new Set(next(service.id))].filter((id) => id !== service.id);
		const seen = new Set([service.id, ...near]);
		const far: string[] = [];
		const queue = [...near];
		for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
			for (const id of next(at)) {
				if (seen.has(id)) continue;
				seen.add(id);
				far.push(id);
				queue.push(id);
			}
		}
		return { near: seated(near), far: seated(far) };
	};
	return {
		neededBy: side((id) => users(handbook).get(id) ?? []),
		needs: side((id) => handbook.get('service', id)?.fields.dependsOn ?? []),
	};
}
