import { handbookSchema } from '../../schemas/handbook.ts';
import { fieldRows, fieldTable } from './fields.ts';

/** The reference page of `handbook.yaml`. */
export const handbookPage = (): string =>
	`${[
		'<!-- Written by `npm run docs` from schemas/handbook.ts. Change that. -->',
		'# handbook.yaml',
		'What holds for the whole handbook; it lies at the root of the content folder.',
		fieldTable(fieldRows(handbookSchema)),
	].join('\n\n')}\n`;
