import { placeOfField } from './front-matter.ts';
import { firstPoint, type Span } from './place.ts';
import type { Report, Subject } from './rule.ts';

/** The place that a report means: a span as it is, that of a field or of a node, or the head of the document. */
export function spanOf({ frontMatter }: Pick<Subject, 'frontMatter'>, at: Report['at']): Span {
	if (!at) return firstPoint;
	if ('field' in at) return placeOfField(frontMatter, at.field, at.part);
	if ('start' in at) return at;
	const { position } = at;
	if (!position) return firstPoint;
	const { start, end } = position;
	return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
