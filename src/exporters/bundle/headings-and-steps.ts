import type { Shaped } from '../../core/handbook.ts';
import { stepsOf } from '../../core/steps.ts';

/** A heading of a plan, or a step under it. */
export type HeadingOrStep =
	| { heading: string; number?: undefined; title?: undefined; owner?: undefined; takes?: undefined; danger?: undefined }
	| {
			heading?: undefined;
			number: number;
			title: string;
			owner?: string | undefined;
			takes?: string | undefined;
			danger: boolean;
	  };

/** The steps of a plan in their order, each behind the heading that it stands under; headings without steps are left out. */
export function headingsAndSteps(plan: Shaped<'rollback-plan'>): HeadingOrStep[] {
	const headings = plan.outline.headings.filter(({ depth }) => depth === 2);
	let told: string | undefined;
	return stepsOf(plan).flatMap(({ node, props, number, name }): HeadingOrStep[] => {
		const line = node.position?.start.line ?? 0;
		const above = headings.findLast(({ node: heading }) => (heading.position?.start.line ?? 0) < line)?.text;
		const step = {
			number,
			title: name,
			owner: props.owner,
			takes: props.takes,
			danger: props.danger !== undefined && props.danger !== 'false',
		};
		if (above === undefined || above === told) return [step];
		told = above;
		return [{ heading: above }, step];
	});
}
