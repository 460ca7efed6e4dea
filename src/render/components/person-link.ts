import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '../../core/address.ts';
import { meantBy, personInWords } from '../../core/person-name.ts';
import { type RenderContext, rootOf } from '../context.ts';

/** `Checkout, on-call`, with a link to the team if there is such a team. */
export function personLink(who: string, context: RenderContext): ElementContent {
	const words = personInWords(context.handbook, who);
	const { team } = meantBy(context.handbook, who);
	return team ? h('a.person', { href: `${rootOf(context)}${addressOf(team)}` }, words) : h('span.person', words);
}
