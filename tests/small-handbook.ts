import { handbookSchema } from '../schemas/handbook.ts';
import { seatOf } from '../src/core/address.ts';
import { type Document, readDocument } from '../src/core/document.ts';
import { type Handbook, seat } from '../src/core/handbook.ts';

/** A handbook of a few files, for tests: the text of each by its path. Every one has to fit its kind. */
export function smallHandbook(files: Record<string, string>, config: Record<string, unknown> = {}): Handbook {
	return seat({
		config: handbookSchema.parse({ name: 'Parcelway', timeZone: 'Europe/Berlin', ...config }),
		configFindings: [],
		strays: [],
		images: new Set(),
		documents: Object.entries(files).map(([path, text]) => fitting(path, text)),
	});
}

function fitting(path: string, text: string): Document {
	const document = readDocument({ path, bytes: new TextEncoder().encode(text) }, seatOf(path)!);
	const said = [...document.faults, ...document.issues].map(({ message }) => message);
	if (said.length) throw new Error(`${path}: ${said.join('; ')}`);
	return document;
}

/** A document of front matter (values are written as JSON, which YAML holds, every character by its code) and body. */
export const mdx = (fields: Record<string, unknown>, body = ''): string =>
	`---\n${Object.entries(fields)
		.map(([key, value]) => `${key}: ${JSON.stringify(value).replace(/[^ -~]/g, byCode)}\n`)
		.join('')}---\n\n${body}\n`;

const byCode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
