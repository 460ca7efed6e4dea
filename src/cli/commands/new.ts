import { join } from 'node:path';
import { type KindName, kindNamed, kinds } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { idForm, longestId } from '../../core/address.ts';
import { fieldsFrom } from '../../core/field-settings.ts';
import { type Asking, interview } from '../../core/interview.ts';
import { nearest } from '../../core/nearest.ts';
import { companionsOf, draftOf, titleFor } from '../../core/new-document.ts';
import { scaffold } from '../../core/scaffold.ts';
import { shape } from '../../core/shape.ts';
import { terminal } from '../../reporters/terminal.ts';
import { checkerOf } from '../checker.ts';
import { sourceOf } from '../report.ts';
import { settings } from '../settings.ts';
import { atTerminal } from '../terminal-asking.ts';
import { type Command, nowOf, UsageError } from '../usage.ts';
import { writeDocument } from '../write-document.ts';

const names = kinds.map(({ name }) => name);

export const newDocument: Command = {
	name: 'new',
	usage: 'new KIND [ID] [--title TEXT] [--set FIELD=VALUE]… [--yes] [--content DIR]',
	does: `asks for, and writes, a new document of a kind: ${names.join(', ')}`,
	takesWords: true,
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		title: { type: 'string', value: 'TEXT', does: 'its title' },
		set: {
			type: 'string',
			multiple: true,
			value: 'FIELD=VALUE',
			does: 'a field (goNoGo.reason, approvals.0.role); may be given several times, also for the items of a list',
		},
		yes: {
			type: 'boolean',
			does: 'ask nothing: what is not given is filled with examples, as it is without a terminal',
		},
	},
	async run({ values, positionals: [name, givenId, ...rest], io }) {
		if (rest.length)
			throw new UsageError(`Unexpected ${rest[0]}, expected a kind and an id.`, `rollbook ${newDocument.usage}`);
		const { content } = await settings(values, io);
		// what is wrong in the call is told before anything is read
		if (name !== undefined) kindOf(name);
		if (givenId !== undefined) refuseId(givenId);
		const checker = checkerOf(content, io);
		const { current } = (await checker.open()).folder;
		const now = nowOf(io);
		const made = async (asking?: Asking) => {
			const kind = kindOf(name ?? (await asking?.ask(`Which kind?\n  ${names.join(', ')}\nkind: `))?.trim());
			const example = { id: kind.example.id };
			const id =
				(givenId ?? (await asking?.ask(`The name of the file, and its address.\nid [${example.id}]: `))?.trim()) ||
				example.id;
			refuseId(id);
			const there = current.find(kind.name, id);
			if (there) throw new UsageError(`${join(content, there.file)} is there already.`, 'Choose another id.');
			const given: Record<string, unknown> = setsOf(kind, (values.set as string[] | undefined) ?? []);
			const title = (values.title as string | undefined) ?? (given.title as string | undefined);
			if (title !== undefined || asking)
				given.title =
					title ??
					((await asking?.ask(`What it is called.\ntitle [${titleFor(kind, id)}]: `))?.trim() || titleFor(kind, id));
			const draft = (fields: Record<string, unknown>) => draftOf(kind, id, fields, current, now);
			const answers = asking ? await interview(kind, given, draft, current, asking) : given;
			return { kind, id, draft: draft(answers) };
		};
		const asked = await (io.interactive && !values.yes ? atTerminal(made) : made());
		const drafts = [
			asked,
			...companionsOf(asked.kind, asked.draft, current).map(({ kind: name, id, given }) => {
				const kind = kindOf(name);
				return { kind, id, draft: draftOf(kind, id, given, current, now) };
			}),
		];
		for (const { kind, draft } of drafts) {
			const { issues } = shape(kind, draft.fields);
			if (issues.length) throw new UsageError(`${issues[0]!.message}.`, issues[0]!.help);
		}
		const paths: string[] = [];
		for (const { kind, id, draft } of drafts) {
			const path = `${kind.folder}/${id}.mdx`;
			writeDocument(content, path, scaffold(kind, draft.fields, current.config, draft.texts));
			paths.push(path);
			io.out(`${join(content, path)}\n`);
			if (draft.examples.length) io.tell(`Examples, to be changed in ${path}: ${draft.examples.join(', ')}\n`);
		}
		const examined = await checker.check();
		const found = examined.findings.filter(({ place }) => paths.includes(place.file));
		if (found.length) io.tell(`\n${terminal(found, { colour: io.colour, source: sourceOf(examined) })}`);
		return found.some(({ severity }) => severity === 'error') ? 1 : 0;
	},
};

function kindOf(name: string | undefined): Kind<KindName> {
	if (!name) throw new UsageError('Which kind?', `rollbook ${newDocument.usage}\nThe kinds are ${names.join(', ')}.`);
	const kind = kindNamed(name);
	if (kind) return kind;
	const near = nearest(name, names);
	throw new UsageError(
		`There is no kind ${name}.`,
		near ? `Did you mean ${near}?` : `The kinds are ${names.join(', ')}.`,
	);
}

function refuseId(id: string): void {
	if (!idForm.test(id) || id.length > longestId)
		throw new UsageError(`Unexpected id ${id}, expected letters, digits, dots, hyphens and underscores.`);
}

function setsOf(kind: Kind<KindName>, sets: string[]): Record<string, unknown> {
	const read = fieldsFrom(kind.schema, sets);
	if ('fields' in read) return read.fields;
	throw new UsageError(
		`Unexpected --set ${read.problem}, expected FIELD=VALUE.`,
		'A dot leads into a group (goNoGo.reason=…), a number to an item of a list, counted from 0 (approvals.0.role=…).',
	);
}
