/**
 * Visits every text of plain data in its order, with the keys and indexes that lead to it. The path is one list that goes
 * on changing: who keeps it takes a copy.
 */
export function eachText(
	data: unknown,
	visit: (text: string, path: readonly PropertyKey[]) => void,
	path: PropertyKey[] = [],
): void {
	if (typeof data === 'string') visit(data, path);
	if (data === null || typeof data !== 'object') return;
	const below = (key: PropertyKey, value: unknown): void => {
		path.push(key);
		eachText(value, visit, path);
		path.pop();
	};
	if (Array.isArray(data)) for (let index = 0; index < data.length; index++) below(index, data[index]);
	else for (const [key, value] of Object.entries(data)) below(key, value);
}
