import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type KindName, kindNamed, kinds } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { idForm } from '../../core/address.ts';
import { nearest } from '../../core/nearest.ts';
import { scaffold } from '../../core/scaffold.ts';
import { shape } from '../../core/shape.ts';
import { settings } from '../settings.ts';
import { type Command, type Io, UsageError } from '../usage.ts';

const names = kinds.map(({ name }) => name);

export const newDocument: Command = {
	name: 'new',
	usage: 'new KIND [ID] [--title TEXT] [--set FIELD=VALUE]… [--content DIR]',
	does: `writes a new document of a kind: ${names.join(', ')}`,
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		title: { type: 'string', value: 'TEXT', does: 'its title' },
		set: {
			type: 'string',
			multiple: true,
			value: 'FIELD=VALUE',
			does: 'a field; may be given several times, also for the items of a list',
		},
	},
	async run({ values, positionals: [name, given], io }) {
		if (name === undefined)
			throw new UsageError('Which kind?', `rollbook ${newDocument.usage}\nThe kinds are ${names.join(', ')}.`);
		const kind = kindNamed(name);
		if (!kind) {
			const near = nearest(name, names);
			throw new UsageError(
				`There is no kind ${name}.`,
				near ? `Did you mean ${near}?` : `The kinds are ${names.join(', ')}.`,
			);
		}
		const { content } = await settings(values, io);
		const id = given ?? (await ask(io, `Id (the name of the file) [${kind.example.id}]: `)) ?? kind.example.id;
		if (!idForm.test(id))
			throw new UsageError(`Unexpected id ${id}, expected letters, digits, dots, hyphens and underscores.`);
		const title =
			(values.title as string | undefined) ?? (await ask(io, `Title [${titleFor(kind, id)}]: `)) ?? titleFor(kind, id);
		const fields = { ...derived(kind, id), title, ...parseSets(kind, (values.set as string[] | undefined) ?? []) };
		const { issues } = shape(kind, { ...kind.example.fields, ...fields });
		if (issues.length) throw new UsageError(issues[0]!.message, issues[0]!.help);
		const file = join(content, kind.folder, `${id}.mdx`);
		if (existsSync(file)) throw new UsageError(`${file} is there already.`, 'Choose another id.');
		mkdirSync(join(content, kind.folder), { recursive: true });
		writeFileSync(file, scaffold(kind, fields), { flag: 'wx' });
		io.out(`${file}\n`);
		return 0;
	},
};

/** The answer to a question; undefined where nobody can be asked, or nothing is said. */
async function ask(io: Io, question: string): Promise<string | undefined> {
	if (!io.interactive) return undefined;
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		return (await terminal.question(question)).trim() || undefined;
	} finally {
		terminal.close();
	}
}

const titleFor = (kind: Kind<KindName>, id: string): string =>
	kind.name === 'release'
		? id
		: kind.name === 'rollback-plan'
			? `Roll back ${id}`
			: id.replace(/[-_]+/g, ' ').replace(/^./, (first) => first.toUpperCase());

/** What follows from the id: a release's version, the release of a plan. */
const derived = (kind: Kind<KindName>, id: string): Record<string, string> =>
	kind.name === 'release' ? { version: id } : kind.name === 'rollback-plan' ? { release: id } : {};

/** `a=b` sets a field; the same field again makes a list of it, as does a field that is one. */
function parseSets(kind: Kind, sets: string[]): Record<string, string | string[]> {
	const fields: Record<string, string | string[]> = Object.create(null);
	for (const set of sets) {
		const at = set.indexOf('=');
		if (at < 1) throw new UsageError(`Unexpected --set ${set}, expected FIELD=VALUE.`);
		const [field, value] = [set.slice(0, at), set.slice(at + 1)];
		const isList = Array.isArray(kind.schema.shape[field as 'tags']?.safeParse(undefined).data);
		const known = fields[field];
		fields[field] = isList ? [...(Array.isArray(known) ? known : []), value] : value;
	}
	return { ...fields };
}
