import { stringify } from 'yaml';
import { type KindName, kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { scaffold } from './scaffold.ts';
import { starterDocuments } from './starter-documents.ts';

/**
 * A handbook to begin with, as the text of each file below the content folder: a document of every kind, each the
 * example of its kind, told of the same small product, so that every reference resolves. `now` dates it.
 */
export function starterHandbook(name: string, now: number): Record<string, string> {
	const documents = starterDocuments((days) => new Date(now + days * 86_400_000).toISOString().slice(0, 10));
	const files: Record<string, string> = { 'handbook.yaml': starterConfig(name) };
	for (const kind of kinds as unknown as Kind<KindName>[]) {
		const { id = kind.example.id, fields = {}, body } = documents[kind.name] ?? {};
		const text = scaffold(kind, fields);
		files[`${kind.folder}/${id}.mdx`] = body ? `${text.slice(0, text.indexOf('\n---\n') + 5)}\n${body}` : text;
	}
	return files;
}

const starterConfig = (name: string): string =>
	`# What holds for the whole handbook: docs/reference/handbook.md of rollbook tells every field.\n${stringify({
		name,
		timeZone: 'UTC',
		profile: { size: 'solo', risk: 'low', cadence: 'scheduled', changeControl: 'none' },
	})}`;
