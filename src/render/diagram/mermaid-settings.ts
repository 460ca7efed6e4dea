import type { MermaidConfig } from 'mermaid';
import { pageWidth } from './headless-browser.ts';
import type { Palette } from './palette.ts';
import { fontFamily } from './text-width.ts';
import { themeVariables } from './theme.ts';
import { axisFontSize } from './thin-axis.ts';

/** In pixels. A page shows a diagram in this size, or a little smaller (`styles/diagram.css`). */
const fontSize = 14;
/** Room between boxes, in pixels: as little as lets one follow the lines, so that most diagrams fit beside the navigation. */
const close = { nodeSpacing: 16, rankSpacing: 24 } as const;
const roomy = { nodeSpacing: 40, rankSpacing: 50 } as const;
const look = { theme: 'base', look: 'classic' } as const;

/** What mermaid is set up with before each drawing. No diagram can change it: directives are refused. */
export const mermaidSettings = (palette: Palette): MermaidConfig => ({
	...look,
	/** The default keeps 40 pixels around everything, whatever it is told. */
	layout: 'dagre',
	startOnLoad: false,
	securityLevel: 'strict',
	suppressErrorRendering: true,
	logLevel: 'warn',
	deterministicIds: true,
	deterministicIDSeed: 'diagram',
	handDrawnSeed: 1,
	htmlLabels: false,
	fontFamily,
	fontSize,
	themeCSS: corrections(palette),
	themeVariables: { ...themeVariables(palette), fontFamily, fontSize: `${fontSize}px` },
	flowchart: { ...look, ...close, wrappingWidth: 98, minNodeWidth: 0, padding: 6, diagramPadding: 4 },
	sequence: { ...fonts('actor', 'note', 'message'), diagramMarginX: 16, diagramMarginY: 10 },
	journey: {
		textPlacement: 'tspan',
		taskFontFamily: fontFamily,
		titleFontFamily: fontFamily,
	},
	timeline: { textPlacement: 'tspan', taskFontFamily: fontFamily },
	state: { ...look, ...roomy, minNodeWidth: 0 },
	class: roomy,
	er: roomy,
	gantt: {
		useWidth: pageWidth,
		topAxis: false,
		fontSize: 13,
		sectionFontSize: 13,
		barHeight: 24,
		barGap: 6,
		leftPadding: 88,
		rightPadding: 36,
		topPadding: 48,
	},
	gitGraph: { rotateCommitLabel: false },
});

const fonts = (...names: string[]): Record<string, string> =>
	Object.fromEntries(names.map((name) => [`${name}FontFamily`, fontFamily]));

/** Where mermaid leaves a colour to the page (there is none around an image), or lets lines show through text. */
const corrections = (palette: Palette): string => `
.edgeLabel rect, .edgeLabel .label rect { opacity: 1; }
.marker.er circle { fill: ${palette.faint}; }
.grid .tick line { stroke: ${palette.border}; }
/* beside its bar, a label stands on the lines of the grid */
.taskTextOutsideRight, .taskTextOutsideLeft { paint-order: stroke; stroke: ${palette.faint}; stroke-width: 4px; }
.grid .tick text { font-size: ${axisFontSize}px; }
text.journey-section, text.task, text.legend { fill: ${palette.text}; }
`;
