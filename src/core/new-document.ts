import type { z } from 'zod';
import { refToId } from '../../schemas/fields/ref.ts';
import type { FieldsOf, KindName } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { missingFields } from './asked-fields.ts';
import type { Document } from './document.ts';
import type { FieldPath } from './front-matter.ts';
import type { Handbook } from './handbook.ts';
import { componentsFor, stepsFor } from './plan-draft.ts';
import { suggestionFor } from './suggestion.ts';

type Fields = Record<string, unknown>;

/** What a new document would say, and the fields of it that nobody gave: examples, to be changed. */
export interface Draft {
	fields: Fields;
	examples: string[];
	/** What sections say, by their headings, where it is known better than what belongs there. */
	texts?: Record<string, string>;
}

/**
 * The fields of a new document: those that were given, what follows from its id and the day, and for whatever else its kind
 * and the handbook's profile ask, an example that resolves in this handbook.
 */
export function draftOf(kind: Kind<KindName>, id: string, given: Fields, handbook: Handbook, now: number): Draft {
	const today = new Date(now).toISOString().slice(0, 10);
	const known = { title: titleFor(kind, id), ...derived(kind, id, handbook, now) };
	const fields: Fields = { ...kind.example.fields, ...known, ...given };
	for (const [name, value] of Object.entries(fields)) if (value === undefined) delete fields[name];
	const examples = Object.keys(kind.example.fields).filter(
		(name) => name in fields && !(name in known) && !(name in given),
	);
	// a group that is filled in may ask for fields of its own
	for (let round = 0; round < 4; round++) {
		const shaped = kind.schema.safeParse(fields);
		if (!shaped.success) break;
		const missing = missingFields(
			{ kind: kind.name, fields: shaped.data as Document['fields'] },
			handbook.config.profile,
		);
		const filled = missing.flatMap(({ path, field }) => {
			const value = suggestionFor(field as z.ZodType, handbook, today);
			return value === undefined ? [] : [{ path, value }];
		});
		if (filled.length === 0) break;
		for (const { path, value } of filled) setAt(fields, path, value);
		examples.push(...filled.map(({ path }) => path.join('.')));
	}
	return kind.name === 'rollback-plan' ? withParts({ fields, examples }, handbook) : { fields, examples };
}

/** The draft of a rollback plan with what its release deploys, as components and as steps. */
function withParts({ fields, examples }: Draft, handbook: Handbook): Draft {
	const release = handbook.get('release', refToId(String(fields.release)));
	const components = (fields.components ?? (release && componentsFor(release.fields, handbook))) as
		| { service: string }[]
		| undefined;
	if (!components?.length) return { fields, examples };
	const [owner = 'on-call'] = handbook
		.all('team')
		.flatMap(({ id, fields: { members } }) => members.map(({ role }) => `${id}/${role}`));
	return {
		fields: { ...fields, components },
		examples: [...examples, 'components', 'the steps'],
		texts: { Steps: stepsFor(components, owner) },
	};
}

function setAt(fields: Fields, path: FieldPath, value: unknown): void {
	const group = path
		.slice(0, -1)
		.reduce<Fields>((at, key) => (at as Record<PropertyKey, Fields>)[key]!, fields) as Record<PropertyKey, unknown>;
	group[path.at(-1)!] = value;
}

/** The title that an id suggests. */
export const titleFor = (kind: Kind<KindName>, id: string): string =>
	kind.name === 'release' ? id : kind.name === 'rollback-plan' ? `Roll back ${id}` : upperFirst(spaced(id));

const spaced = (id: string): string => id.replace(/^\d{4}-\d{2}(-\d{2})?-/, '').replace(/[-_]+/g, ' ');
const upperFirst = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** What follows from the id and the day; `undefined` takes a field of the example back. */
function derived(kind: Kind<KindName>, id: string, handbook: Handbook, now: number): Fields {
	const day = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
	switch (kind.name) {
		case 'release':
			return { version: id, rollbackPlan: planOf(id, handbook)?.id ?? id };
		case 'rollback-plan':
			return { release: id };
		case 'runbook':
			return { alerts: [spaced(id).split(' ').map(upperFirst).join('')] };
		case 'incident':
			return { started: `${new Date(now).toISOString().slice(0, 16)}:00Z` };
		case 'event':
			return { category: 'maintenance', start: day(30), end: undefined };
		case 'decision':
		case 'exercise':
		case 'retrospective':
			return { date: day(0) };
		default:
			return {};
	}
}

const planOf = (release: string, handbook: Handbook) =>
	handbook.all('rollback-plan').find(({ fields }) => fields.release === release);

/**
 * The documents without which a new one does not pass: a release that cannot be undone does not build, so it comes with
 * its rollback plan.
 */
export function companionsOf(
	kind: Kind<KindName>,
	{ fields }: Draft,
	handbook: Handbook,
): { kind: KindName; id: string; given: Fields }[] {
	const plan = kind.name === 'release' ? fields.rollbackPlan : undefined;
	if (plan !== fields.version || typeof plan !== 'string' || handbook.find('rollback-plan', plan)) return [];
	// the release is not in the handbook yet
	const release = kind.schema.safeParse(fields).data as FieldsOf<'release'> | undefined;
	const components = release ? componentsFor(release, handbook) : [];
	return [{ kind: 'rollback-plan', id: plan, given: components.length ? { components } : {} }];
}
