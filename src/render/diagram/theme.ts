import type { Palette } from './palette.ts';

/**
 * A palette as the `themeVariables` of mermaid's theme `base`. Every variable that a supported kind draws with is set:
 * what is left out, mermaid mixes itself from `primaryColor`.
 */
export function themeVariables(p: Palette): Record<string, string | boolean> {
	return {
		darkMode: false,
		useGradient: false,
		dropShadow: 'none',
		background: p.faint,
		...named(p.text, 'primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor'),
		...named(p.text, 'actorTextColor signalTextColor labelTextColor loopTextColor noteTextColor taskTextColor'),
		...named(p.text, 'taskTextOutsideColor taskTextLightColor taskTextDarkColor taskTextClickableColor classText'),
		...named(p.text, 'transitionLabelColor stateLabelColor pieTitleTextColor pieSectionTextColor commitLabelColor'),
		...named(p.text, 'pieLegendTextColor tagLabelColor relationLabelColor requirementTextColor scaleLabelColor'),
		...named(p.line, 'lineColor arrowheadColor defaultLinkColor signalColor transitionColor relationColor'),
		...named(p.line, 'specialStateColor vertLineColor'),
		...named(p.fill, 'primaryColor mainBkg nodeBkg actorBkg labelBoxBkgColor stateBkg taskBkgColor personBkg'),
		...named(p.fill, 'labelBackgroundColor edgeLabelBackground compositeTitleBackground commitLabelBackground'),
		...named(p.fill, 'relationLabelBackground requirementBackground secondaryColor sectionBkgColor2 rowEven'),
		...named(p.fill, 'attributeBackgroundColorEven doneTaskBkgColor excludeBkgColor sectionBkgColor'),
		...named(p.faint, 'tertiaryColor clusterBkg compositeBackground altBackground rectBkgColor rowOdd'),
		...named(p.faint, 'attributeBackgroundColorOdd altSectionBkgColor'),
		...named(p.border, 'primaryBorderColor secondaryBorderColor tertiaryBorderColor nodeBorder clusterBorder border2'),
		...named(p.border, 'actorBorder actorLineColor labelBoxBorderColor compositeBorder taskBorderColor personBorder'),
		...named(p.border, 'flowContainerStroke gridColor requirementBorderColor doneTaskBorderColor'),
		...named(p.border, 'pieStrokeColor pieOuterStrokeColor'),
		...named(p.accent, 'activationBorderColor activeTaskBorderColor tagLabelBorder innerEndBackground todayLineColor'),
		...named(p.accentFill, 'activationBkgColor activeTaskBkgColor tagLabelBackground'),
		sequenceNumberColor: p.onStrong,
		noteBkgColor: p.note,
		noteBorderColor: p.noteBorder,
		critBkgColor: p.alarmFill,
		critBorderColor: p.alarm,
		pieOpacity: '1',
		pieStrokeWidth: '1px',
		pieOuterStrokeWidth: '1px',
		...series(12, (i) => ({
			[`cScale${i}`]: at(p.soft, i),
			[`cScaleInv${i}`]: at(p.strong, i),
			[`cScalePeer${i}`]: at(p.strong, i),
			[`cScaleLabel${i}`]: p.text,
			[`pie${i + 1}`]: at(p.soft, i),
		})),
		...series(8, (i) => ({
			[`git${i}`]: at(p.strong, i),
			[`actor${i}`]: at(p.strong, i),
			[`gitInv${i}`]: p.fill,
			[`gitBranchLabel${i}`]: p.onStrong,
			[`fillType${i}`]: at(p.soft, i),
		})),
	};
}

const named = (colour: string, names: string): Record<string, string> =>
	Object.fromEntries(names.split(' ').map((name) => [name, colour]));

const at = (colours: readonly string[], index: number): string => colours[index % colours.length]!;

const series = (count: number, entries: (index: number) => Record<string, string>): Record<string, string> =>
	Object.assign({}, ...Array.from({ length: count }, (_, i) => entries(i)));
