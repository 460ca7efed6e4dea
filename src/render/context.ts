import type { Document } from '../core/document.ts';
import type { Handbook } from '../core/handbook.ts';

/** A diagram that has been drawn: the addresses of its two pictures and their size in pixels. */
export interface DrawnDiagram {
	light: string;
	dark: string;
	width: number;
	height: number;
}

/** What the rendering of a body has to know of the world around it. */
export interface RenderContext {
	handbook: Handbook;
	document: Document;
	/** Where the site is mounted: `/`, or `/handbook/`. */
	base: string;
	/** The picture of a mermaid source; undefined where it could not be drawn, and the source is shown. */
	diagram(source: string): DrawnDiagram | undefined;
}

/** The root of the pages of a handbook: `/`, or `/2025/` for a frozen edition. */
export const rootOf = ({ base, handbook }: Pick<RenderContext, 'base' | 'handbook'>): string =>
	handbook.edition ? `${base}${handbook.edition.id}/` : base;
