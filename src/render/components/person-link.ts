import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '../../core/address.ts';
import { type RenderContext, rootOf } from '../context.ts';

/** `checkout/on-call`: the role, with a link to its team if there is such a team. */
export function personLink(who: string, context: RenderContext): ElementContent {
	const team = who.includes('/') ? who.slice(0, who.indexOf('/')) : who;
	if (!context.handbook.find('team', team)) return h('span.person', who);
	return h('a.person', { href: `${rootOf(context)}${addressOf({ kind: 'team', id: team })}` }, who);
}
