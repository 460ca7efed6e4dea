import { audience } from './audience.ts';
import { callout } from './callout.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { choice } from './choice.ts';
import type { Component } from './component.ts';
import { contact } from './contact.ts';
import { decision } from './decision.ts';
import { details } from './details.ts';
import { expect } from './expect.ts';
import { flagState } from './flag-state.ts';
import { ifNot } from './if-not.ts';
import { input } from './input.ts';
import { message } from './message.ts';
import { step } from './step.ts';
import { tab } from './tab.ts';
import { tabs } from './tabs.ts';
import { trigger } from './trigger.ts';
import { update } from './update.ts';

/** Every component that a body may use. */
export const components = [
	step,
	expect,
	ifNot,
	trigger,
	decision,
	choice,
	check,
	callout,
	tabs,
	tab,
	details,
	audience,
	change,
	update,
	message,
	input,
	contact,
	flagState,
] as const;

export type ComponentName = (typeof components)[number]['name'];
/** The checked props of a component. */
export type PropsOf<N extends ComponentName> = Extract<(typeof components)[number], { name: N }>['props']['_output'];

export const componentNamed = (name: string): Component | undefined =>
	(components as readonly Component[]).find((component) => component.name === name);
