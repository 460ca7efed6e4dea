import type { z } from 'zod';
import type { KindName } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { missingFields } from './asked-fields.ts';
import type { Document } from './document.ts';
import { saidOf } from './field-walk.ts';
import type { Handbook } from './handbook.ts';
import type { Draft } from './new-document.ts';
import { shapeOf } from './shape.ts';
import { isGroup, isList, mayBeLeftOut, offersFor, wordsOf } from './suggestion.ts';

/** Somebody who can be asked. `tell` says what was wrong with an answer. */
export interface Asking {
	ask(question: string): Promise<string>;
	tell(text: string): void;
}

/** How many references a question names at most. */
const fewest = 12;

/**
 * Asks for the fields that a kind needs, then for those that the profile asks of such a document; an empty answer takes
 * what the draft suggests. Groups of fields are not asked for: they are easier written in the file.
 */
export async function interview(
	kind: Kind<KindName>,
	given: Record<string, unknown>,
	draft: (answers: Record<string, unknown>) => Draft,
	handbook: Handbook,
	asking: Asking,
): Promise<Record<string, unknown>> {
	const answers: Record<string, unknown> = { ...given };
	const shape = Object.entries(kind.schema.shape as unknown as Record<string, z.ZodType>);
	for (const [name, field] of shape) {
		if (name in answers || mayBeLeftOut(field) || isGroup(field)) continue;
		answers[name] = await answerTo(name, field, draft(answers).fields[name], handbook, asking);
	}
	const { data, success } = kind.schema.safeParse(draft(answers).fields);
	const sofar = success
		? { ...data, ...Object.fromEntries(draft(answers).examples.map((path) => [path, undefined])) }
		: {};
	const asked = success
		? missingFields({ kind: kind.name, fields: sofar as Document['fields'] }, handbook.config.profile)
		: [];
	for (const { path, field } of asked) {
		const name = String(path[0]);
		if (path.length > 1 || name in answers || isGroup(field)) continue;
		answers[name] = await answerTo(name, field, draft(answers).fields[name], handbook, asking);
	}
	return answers;
}

async function answerTo(
	name: string,
	field: z.ZodType,
	suggested: unknown,
	handbook: Handbook,
	{ ask, tell }: Asking,
): Promise<unknown> {
	const { description = '' } = saidOf(field);
	const offers = wordsOf(field) ?? offersFor(field, handbook)?.slice(0, fewest);
	const shown = Array.isArray(suggested) ? suggested.join(', ') : suggested;
	const question = `${description}${offers?.length ? `\n  ${offers.join(', ')}` : ''}\n${name}${isList(field) ? ' (with commas between)' : ''}${shown === undefined ? '' : ` [${String(shown)}]`}: `;
	for (;;) {
		const said = (await ask(question)).trim();
		if (said === '' && suggested !== undefined) return suggested;
		const value = isList(field) ? said.split(',').map((each) => each.trim()) : said;
		const [issue] = shapeOf(field, value).issues;
		if (!issue) return value;
		tell(`${issue.message.replace('the front matter', `\`${name}\``)}.\n`);
	}
}
