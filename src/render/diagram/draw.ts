import type { Mermaid } from 'mermaid';
import { kindOf } from '../../core/diagram-kind.ts';
import { withoutComments } from '../../core/numbered-lines.ts';
import { type DiagramOutcome, problem } from './diagram.ts';
import { becomeBrowser } from './headless-browser.ts';
import { mermaidSettings } from './mermaid-settings.ts';
import { dark, light, type Palette } from './palette.ts';
import { type StandaloneSvg, standaloneSvg } from './standalone-svg.ts';
import { stopClock } from './stopped-clock.ts';
import { syntaxProblem } from './syntax-problem.ts';

const notWithoutBrowser = 'Unexpected diagram: it cannot be drawn truthfully without a browser. Simplify it.';
const noStart =
	'Unexpected Gantt chart without a start: give the first task, and each one it follows, a date or a task.';

/** Loads mermaid into this process, which is a browser from then on, and gives the function that draws. */
export async function loadDrawer(): Promise<(source: string) => Promise<DiagramOutcome>> {
	const clock = stopClock();
	const warnings: string[] = [];
	console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
	const document = becomeBrowser();
	// The bundled build loads in a tenth of the time of the package's main entry.
	const { default: mermaid } = (await import(import.meta.resolve('mermaid/dist/mermaid.esm.min.mjs'))) as {
		default: Mermaid;
	};

	return async (source) => {
		const lines = withoutComments(source);
		const title = kindOf(lines.text)?.title ?? 'Diagram';
		const draw = async (palette: Palette): Promise<StandaloneSvg | undefined> => {
			clock.reset();
			warnings.length = 0;
			document.body.replaceChildren();
			mermaid.initialize(mermaidSettings(palette));
			const { svg } = await mermaid.render('diagram', lines.text);
			return standaloneSvg(svg, title, palette, document);
		};
		try {
			const [day, night] = [await draw(light), await draw(dark)];
			const ignored = warnings.map((warning) => /Gantt: (.*)$/s.exec(warning)?.[1]).find((text) => text !== undefined);
			if (ignored !== undefined) return { problem: syntaxProblem({ message: ignored }, lines) };
			if (clock.askedForToday()) return problem(noStart);
			if (day === undefined || night === undefined) return problem(notWithoutBrowser);
			return { light: day.text, dark: night.text, width: day.width, height: day.height };
		} catch (thrown) {
			return { problem: syntaxProblem(thrown, lines) };
		}
	};
}
