import { person } from '../fields/person.ts';
import { text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const contact = defineComponent({
	name: 'Contact',
	description: 'Whom to call, with a link to the team.',
	props: {
		who: person('The role.', 'checkout/on-call'),
		via: text('How.', 'pager').optional(),
	},
	holds: 'nothing',
	example: 'Call <Contact who="checkout/on-call" via="pager" /> now.',
});
