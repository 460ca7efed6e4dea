import type { ElementContent } from 'hast';
import type { z } from 'zod';
import { type ComponentName, componentNamed, type PropsOf } from '../../../schemas/components/index.ts';
import { propsAsWritten } from '../../core/props.ts';
import type { JsxElement } from '../../core/syntax-tree.ts';
import type { RenderContext } from '../context.ts';
import { audience, callout, details, expect, ifNot, message, tab, tabs } from './blocks.ts';
import { check, choice, decision, trigger } from './decisions.ts';
import { contact, flagState, input } from './facts.ts';
import { change, update } from './records.ts';
import { step } from './step.ts';

/** A component's checked props and its children to what stands on the page. */
export type Render<N extends ComponentName> = (
	props: PropsOf<N>,
	children: ElementContent[],
	context: RenderContext,
	node: JsxElement,
) => ElementContent;

const renderers: { [N in ComponentName]: Render<N> } = {
	Step: step,
	Expect: expect,
	IfNot: ifNot,
	Trigger: trigger,
	Decision: decision,
	Choice: choice,
	Check: check,
	Callout: callout,
	Tabs: tabs,
	Tab: tab,
	Details: details,
	Audience: audience,
	Change: change,
	Update: update,
	Message: message,
	Input: input,
	Contact: contact,
	FlagState: flagState,
};

/**
 * A component to what stands on the page. One that is not listed, or whose props do not hold, leaves its children:
 * its text is not lost, and its tag reaches nobody.
 */
export function renderComponent(
	node: JsxElement,
	children: ElementContent[],
	context: RenderContext,
): ElementContent[] {
	const component = node.name ? componentNamed(node.name) : undefined;
	const props = component && (component.props as z.ZodType).safeParse(propsAsWritten(node));
	if (!component || !props?.success) return children;
	const render = renderers[component.name as ComponentName] as Render<ComponentName>;
	return [render(props.data as PropsOf<ComponentName>, children, context, node)];
}
