/** A diagram as it was written: the text of one `mermaid` fence. */
export interface DiagramSource {
	id: string;
	source: string;
}

/** Two standalone SVG files of the same measures, to be shown as images. */
export interface Drawing {
	light: string;
	dark: string;
	/** In CSS pixels. */
	width: number;
	height: number;
}

export interface DiagramProblem {
	message: string;
	/** Within the fence, from 1. */
	line: number;
}

export type DiagramOutcome = Drawing | { problem: DiagramProblem };

export const problem = (message: string, line = 1): { problem: DiagramProblem } => ({ problem: { message, line } });
