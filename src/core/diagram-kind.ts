export interface DiagramKind {
	id: string;
	/** What the picture is called where its author gave it no `accTitle`. */
	title: string;
	header: RegExp;
}

/** The kinds that come out without a browser as they do in one: each was compared with the picture of Chromium. */
export const diagramKinds: readonly DiagramKind[] = [
	{ id: 'flowchart', title: 'Flowchart', header: /^(?:flowchart|graph)\b/ },
	{ id: 'sequenceDiagram', title: 'Sequence diagram', header: /^sequenceDiagram\b/ },
	{ id: 'stateDiagram', title: 'State diagram', header: /^stateDiagram(?:-v2)?\b/ },
	{ id: 'gantt', title: 'Gantt chart', header: /^gantt\b/ },
	{ id: 'timeline', title: 'Timeline', header: /^timeline\b/ },
	{ id: 'classDiagram', title: 'Class diagram', header: /^classDiagram(?:-v2)?\b/ },
	{ id: 'erDiagram', title: 'Entity relationship diagram', header: /^erDiagram\b/ },
	{ id: 'pie', title: 'Pie chart', header: /^pie\b/ },
	{ id: 'journey', title: 'User journey', header: /^journey\b/ },
	{ id: 'gitGraph', title: 'Git graph', header: /^gitGraph\b/ },
];

/** The kind that a first line announces. */
export const kindOf = (firstLine: string): DiagramKind | undefined =>
	diagramKinds.find(({ header }) => header.test(firstLine.trim()));
