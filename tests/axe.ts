import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const program = readFileSync(join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

interface Asked {
	type: 'tag' | 'rule';
	values: string[];
}

/** All that axe knows of WCAG 2.2, level AA. */
const ofWcag22: Asked = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The rules among them whose answer depends on colours. */
export const ofColours: Asked = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe has against a page as it is shown now: the rule, the element, and what to do. */
export async function violations(page: Page, runOnly = ofWcag22): Promise<string[]> {
	// by the debugger's way in, which the content security policy leaves open
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
	return page.evaluate(async (runOnly) => {
		type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
		const { axe } = window as unknown as { axe: { run(options: object): Promise<Result> } };
		const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
		);
	}, runOnly);
}

/** By how many pixels a page can be scrolled sideways. */
export const overflow = ({ documentElement: root }: Document): number => root.scrollWidth - root.clientWidth;
export const overflowOf = (page: Page): Promise<number> => page.evaluate(`(${overflow})(document)`);
