import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code } from 'mdast';
import type { RenderContext } from './context.ts';

/** What fits on any screen, in pixels: wider drawings may have to be scrolled, with keys too. */
const narrowest = 280;

/** A mermaid fence: its pictures for light and dark, and its source; the source alone where it could not be drawn. */
export function diagramFigure({ value }: Code, context: RenderContext): Element {
	const drawn = context.diagram(value);
	const source = h('pre', { tabIndex: 0 }, h('code.language-mermaid', value));
	if (!drawn)
		return h('figure.diagram.diagram-failed', [
			h('figcaption', 'This diagram could not be drawn. Its source:'),
			source,
		]);
	const alt = textAlternative(value);
	const picture = (theme: 'light' | 'dark') =>
		h(`img.diagram-${theme}`, {
			src: drawn[theme],
			alt,
			width: Math.ceil(drawn.width),
			height: Math.ceil(drawn.height),
			loading: 'lazy',
			decoding: 'async',
		});
	const reach =
		drawn.width > narrowest ? { tabIndex: 0, role: 'group', ariaLabel: 'Diagram, scrolls where it is wide' } : {};
	return h('figure.diagram', [
		h('div.diagram-view', reach, [picture('light'), picture('dark')]),
		h('details', [h('summary', 'Diagram as text'), source]),
	]);
}

/** What the writer says of it (`accTitle`, `accDescr`), or what kind of diagram it is. */
function textAlternative(source: string): string {
	const said = [
		/^[ \t]*accTitle:[ \t]*(\S.*)$/m,
		/^[ \t]*accDescr:[ \t]*(\S.*)$/m,
		/^[ \t]*title:?[ \t]+(\S.*)$/m,
	].flatMap((form) => form.exec(source)?.[1]?.trim() ?? []);
	if (said.length) return said.slice(0, 2).join('. ');
	const kind = /^\s*([A-Za-z]+)/.exec(source.replace(/^[ \t]*%%.*$/gm, ''))?.[1]?.replace(/Diagram.*$/, '') ?? '';
	const names: Record<string, string> = {
		graph: 'Flowchart',
		flowchart: 'Flowchart',
		sequence: 'Sequence diagram',
		state: 'State diagram',
		gantt: 'Gantt chart',
		timeline: 'Timeline',
		class: 'Class diagram',
		er: 'Entity relationship diagram',
		pie: 'Pie chart',
	};
	return `${names[kind] ?? 'Diagram'}; its text is below`;
}
