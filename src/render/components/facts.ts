import { h } from 'hastscript';
import { addressOf } from '../../core/address.ts';
import { contactBy } from '../../core/contact.ts';
import { titleOf } from '../../core/document.ts';
import { seatNamed } from '../../core/people.ts';
import { titleNamed } from '../../core/title-named.ts';
import { rootOf } from '../context.ts';
import type { Render } from './index.ts';
import { personLink } from './person-link.ts';

export const input: Render<'Input'> = ({ name, label, default: initial }) =>
	h(
		'rb-input.input',
		{ dataName: name, dataDefault: initial },
		h('label', [
			`${label ?? name} `,
			h('input', { type: 'text', name, value: initial, autocomplete: 'off', spellcheck: 'false' }),
		]),
	);

export const contact: Render<'Contact'> = ({ who, via }, _, context) => {
	const found = via ? contactBy(seatNamed(context.handbook, who)?.member.contact, via) : undefined;
	if (!found?.href) return h('span.contact', [personLink(who, context), via ? ` (${via})` : '']);
	return h('span.contact', [personLink(who, context), ` (${via} `, h('a', { href: found.href }, found.text), ')']);
};

/** What the flag itself says: written once, in the flag. */
export const flagState: Render<'FlagState'> = ({ flag }, _, context) => {
	const document = context.handbook.get('flag', flag);
	if (!document) return h('span.flag-state', flag);
	const states = document.fields.environments.map(({ environment, state, share }) =>
		h(
			'span.flag-environment',
			{ dataState: state },
			`${titleNamed(context.handbook, 'environment', environment)}: ${state}${share === undefined ? '' : ` (${share}\u00a0%)`}`,
		),
	);
	return h('span.flag-state', [
		h('a', { href: `${rootOf(context)}${addressOf(document)}` }, titleOf(document)),
		...states.flatMap((state) => [' ', state]),
	]);
};
