import type { Heading as MdastHeading } from 'mdast';
import type { Document } from './document.ts';

/** A part of a body that a heading of depth 1 or 2 opens, as whole lines of the source: from one such heading to the next. */
export interface BodyPart {
	heading: MdastHeading;
	/** Offsets into the source: its first line, the end of its last line with text, and where the next part begins. */
	from: number;
	textEnd: number;
	to: number;
}

/** The parts of a body, in order. What stands before the first heading is none; nor are headings within components. */
export function bodyParts({ body, source }: Document): BodyPart[] {
	const headings = (body?.children ?? []).filter(
		(node): node is MdastHeading => node.type === 'heading' && node.depth <= 2,
	);
	const starts = headings.map(({ position }) => source.lastIndexOf('\n', position!.start.offset! - 1) + 1);
	return headings.map((heading, index) => {
		const [from, to] = [starts[index]!, starts[index + 1] ?? source.length];
		return { heading, from, textEnd: endOfText(source, from, to), to };
	});
}

/** Whether a code fence is left open at the end, so that what is put behind it would be code. */
export function endsInCode({ body, source }: Document): boolean {
	const last = body?.children.at(-1);
	return last?.type === 'code' && last.position?.end.offset === source.length;
}

/** Without the blank lines at the end. */
function endOfText(source: string, from: number, to: number): number {
	let end = to;
	while (end > from) {
		const line = source.lastIndexOf('\n', end - 2) + 1;
		if (source.slice(line, end).trim()) return end;
		end = line;
	}
	return end;
}
