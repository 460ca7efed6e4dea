import type { Handbook } from '../src/core/handbook.ts';
import { handbookOf } from '../src/core/handbook-of-texts.ts';

/** A handbook of a few files, for tests: the text of each by its path. Every one has to fit its kind. */
export function smallHandbook(files: Record<string, string>): Handbook {
	const handbook = handbookOf({ 'handbook.yaml': 'name: Parcelway\ntimeZone: Europe/Berlin\n', ...files });
	for (const { file, faults, issues } of handbook.documents) {
		const said = [...faults, ...issues].map(({ message }) => message);
		if (said.length) throw new Error(`${file}: ${said.join('; ')}`);
	}
	return handbook;
}

/** A document of front matter (values are written as JSON, which YAML holds, every character by its code) and body. */
export const mdx = (fields: Record<string, unknown>, body = ''): string => {
	const lines = Object.entries(fields).map(
		([key, value]) => `${key}: ${JSON.stringify(value).replace(/[^ -~]/g, byCode)}\n`,
	);
	return `---\n${lines.join('')}---\n\n${body}\n`;
};

const byCode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
