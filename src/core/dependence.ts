/** What each of some nodes needs directly. Needs that are no node themselves do not count. */
export type DirectNeeds = ReadonlyMap<string, readonly string[]>;

/** What needs what, directly or by way of others. */
export interface Dependence {
	/** Whether it is one of the nodes. */
	has(node: string): boolean;
	needs(of: string, on: string): boolean;
	/** The circles: nodes that all need each other. Each in the order of the nodes. */
	circles: readonly string[][];
	/** The shortest way from one to another that it needs, both ends included; undefined where it does not need it. */
	path(of: string, on: string): string[] | undefined;
}

/**
 * All that follows from direct needs. Circles are found first (Tarjan, Depth-first search and linear graph algorithms,
 * SIAM J. Comput. 1, 1972); he gives them in an order in which each stands behind what it needs, so that one pass adds
 * up what is needed. Takes n²/8 bytes.
 */
export function dependence(direct: DirectNeeds): Dependence {
	const nodes = [...direct.keys()];
	const indexes = new Map(nodes.map((node, index) => [node, index]));
	const out = nodes.map((node) => [...new Set(direct.get(node))].flatMap((need) => indexes.get(need) ?? []));
	const groups = stronglyConnected(out);
	const groupOf = new Int32Array(nodes.length);
	for (const [group, members] of groups.entries()) for (const member of members) groupOf[member] = group;
	const width = (groups.length + 31) >>> 5;
	const rows = new Uint32Array(groups.length * width);
	for (const [group, members] of groups.entries()) {
		for (const need of members.flatMap((member) => out[member]!)) {
			const needed = groupOf[need]!;
			rows[group * width + (needed >>> 5)]! |= 1 << (needed & 31);
			if (needed === group) continue;
			for (let word = 0; word < width; word++) rows[group * width + word]! |= rows[needed * width + word]!;
		}
	}
	const isCircle = ([first, ...others]: number[]): boolean => others.length > 0 || out[first!]!.includes(first!);
	return {
		has: (node) => indexes.has(node),
		needs(of, on) {
			const [from, to] = [indexes.get(of), indexes.get(on)];
			if (from === undefined || to === undefined) return false;
			const needed = groupOf[to]!;
			return (rows[groupOf[from]! * width + (needed >>> 5)]! & (1 << (needed & 31))) !== 0;
		},
		circles: groups.filter(isCircle).map((members) => members.sort((a, b) => a - b).map((member) => nodes[member]!)),
		path: (of, on) => shortestPath(direct, of, on),
	};
}

/** The shortest way along direct needs, found breadth first; from a node to itself, its shortest circle. */
function shortestPath(direct: DirectNeeds, of: string, on: string): string[] | undefined {
	const cameFrom = new Map<string, string>();
	let front = [of];
	while (front.length) {
		const next: string[] = [];
		for (const node of front) {
			for (const need of direct.get(node) ?? []) {
				if (!direct.has(need) || cameFrom.has(need)) continue;
				cameFrom.set(need, node);
				if (need === on) return backTo(of, on, cameFrom);
				next.push(need);
			}
		}
		front = next;
	}
	return undefined;
}

function backTo(of: string, on: string, cameFrom: ReadonlyMap<string, string>): string[] {
	const path = [on];
	for (let at = cameFrom.get(on)!; at !== of; at = cameFrom.get(at)!) path.push(at);
	return [of, ...path.reverse()];
}

/** So many nodes are looked at, about, in search of the smallest circle among those that need each other. */
const mostLooks = 50_000;

/**
 * The smallest circle among the nodes, as those that lead back to the first; undefined if there is none. Of a tangle of
 * more than 200 nodes not each is tried as the beginning, and it may be another than the smallest.
 */
export function smallestCircle(direct: DirectNeeds): string[] | undefined {
	const paths = dependence(direct).circles.flatMap((circle) =>
		circle.slice(0, Math.ceil(mostLooks / circle.length)).map((node) => shortestPath(direct, node, node)!.slice(0, -1)),
	);
	return paths.reduce<string[] | undefined>(
		(best, path) => (best && best.length <= path.length ? best : path),
		undefined,
	);
}

/** Tarjan's algorithm without recursion: what is needed comes before what needs it. */
function stronglyConnected(out: readonly (readonly number[])[]): number[][] {
	const groups: number[][] = [];
	const found = new Int32Array(out.length).fill(-1);
	const low = new Int32Array(out.length);
	const open = new Uint8Array(out.length);
	const waiting: number[] = [];
	let count = 0;
	for (let root = 0; root < out.length; root++) {
		if (found[root] !== -1) continue;
		const stack = [{ node: root, next: 0 }];
		while (stack.length) {
			const top = stack.at(-1)!;
			const { node } = top;
			if (top.next === 0) {
				found[node] = low[node] = count++;
				waiting.push(node);
				open[node] = 1;
			}
			const need = out[node]![top.next++];
			if (need === undefined) {
				stack.pop();
				const parent = stack.at(-1)?.node;
				if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
				if (low[node] !== found[node]) continue;
				const group = waiting.splice(waiting.lastIndexOf(node));
				for (const member of group) open[member] = 0;
				groups.push(group);
			} else if (found[need] === -1) stack.push({ node: need, next: 0 });
			else if (open[need]) low[node] = Math.min(low[node]!, found[need]!);
		}
	}
	return groups;
}
