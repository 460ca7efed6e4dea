import type { z } from 'zod';
import type { FieldPath } from './front-matter.ts';
import { editDistance, longestWord } from './nearest.ts';

const fold = (word: string): string =>
	word
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, '-');

/** The word of a closed list that differs from what was written by its case, or by `_` and blanks for `-`. */
export function meantWord(written: unknown, words: readonly unknown[]): string | undefined {
	if (typeof written !== 'string') return undefined;
	const same = words.filter((word): word is string => typeof word === 'string' && fold(word) === fold(written));
	return same.length === 1 ? same[0] : undefined;
}

/**
 * The fields that were meant by mistyped ones: for each key the only known one that is near, if it is not there already,
 * no other unknown key could mean it too, and it takes the value. `keys` are all unknown ones of the object at `path`.
 */
export function meantKeys(
	schema: z.ZodType,
	data: unknown,
	path: FieldPath,
	keys: readonly string[],
	known: readonly string[],
): Map<string, string> {
	const near = keys.map((key) => ({ key, names: nearTo(key, known) }));
	const claims = Map.groupBy(
		near.flatMap(({ names }) => names),
		(name) => name,
	);
	return new Map(
		near.flatMap(({ key, names }): [string, string][] => {
			const name = names.length === 1 ? names[0]! : meantWord(key, known);
			if (name === undefined || (claims.get(name)?.length ?? 0) > 1) return [];
			return takesRenamed(schema, data, path, key, name) ? [[key, name]] : [];
		}),
	);
}

function takesRenamed(schema: z.ZodType, data: unknown, path: FieldPath, key: string, name: string): boolean {
	const renamed = renameAt(data, path, key, name);
	if (!renamed) return false;
	const place = [...path, name];
	const issues = schema.safeParse(renamed).error?.issues ?? [];
	return !issues.some((issue) => place.every((part, index) => issue.path[index] === part));
}

/** Two slips of the finger at most, and in short words one. */
const nearTo = (word: string, among: readonly string[]): string[] => {
	const enough = Math.min(2, Math.max(1, Math.floor(word.length / 3))) + 1;
	return among.filter(
		(other) => word.length <= longestWord && editDistance(word.toLowerCase(), other.toLowerCase(), enough) < enough,
	);
};

/** The data with a key of one of its objects renamed; undefined where the other key is there. */
function renameAt(data: unknown, path: FieldPath, key: string, to: string): unknown {
	if (data === null || typeof data !== 'object') return undefined;
	const [step, ...rest] = path;
	if (step === undefined) {
		if (Object.hasOwn(data, to)) return undefined;
		return Object.fromEntries(Object.entries(data).map(([each, value]) => [each === key ? to : each, value]));
	}
	const inner = renameAt((data as Record<PropertyKey, unknown>)[step], rest, key, to);
	if (inner === undefined) return undefined;
	return Array.isArray(data) ? data.with(Number(step), inner) : { ...data, [step]: inner };
}
