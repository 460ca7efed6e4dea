import type { MermaidConfig } from 'mermaid';
import { pageWidth } from './headless-browser.ts';
import type { Palette } from './palette.ts';
import { fontFamily } from './text-width.ts';
import { themeVariables } from './theme.ts';

const look = { theme: 'base', look: 'classic' } as const;

/** What mermaid is set up with before each drawing. No diagram can change it: directives are refused. */
export const mermaidSettings = (palette: Palette): MermaidConfig => ({
	...look,
	startOnLoad: false,
	securityLevel: 'strict',
	suppressErrorRendering: true,
	logLevel: 'warn',
	deterministicIds: true,
	deterministicIDSeed: 'diagram',
	handDrawnSeed: 1,
	htmlLabels: false,
	fontFamily,
	fontSize: 16,
	themeCSS: corrections(palette),
	themeVariables: { ...themeVariables(palette), fontFamily, fontSize: '16px' },
	flowchart: { ...look, wrappingWidth: 200 },
	sequence: { ...fonts('actor', 'note', 'message'), diagramMarginX: 16, diagramMarginY: 10 },
	journey: {
		textPlacement: 'tspan',
		taskFontFamily: fontFamily,
		titleFontFamily: fontFamily,
	},
	timeline: { textPlacement: 'tspan', taskFontFamily: fontFamily },
	state: { ...look, minNodeWidth: 0 },
	gantt: { useWidth: pageWidth, topAxis: false },
	gitGraph: { rotateCommitLabel: false },
});

const fonts = (...names: string[]): Record<string, string> =>
	Object.fromEntries(names.map((name) => [`${name}FontFamily`, fontFamily]));

/** Where mermaid leaves a colour to the page (there is none around an image), or lets lines show through text. */
const corrections = (palette: Palette): string => `
.edgeLabel rect, .edgeLabel .label rect { opacity: 1; }
.marker.er circle { fill: ${palette.faint}; }
.grid .tick line { stroke: ${palette.border}; }
text.journey-section, text.task, text.legend { fill: ${palette.text}; }
`;
