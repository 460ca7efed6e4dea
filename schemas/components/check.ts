import { person } from '../fields/person.ts';
import { oneOf, text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const check = defineComponent({
	name: 'Check',
	description: 'Something that has to hold, with the least that is enough.',
	props: {
		minimum: text('The least that is enough.', '99.8 % over 15 minutes').optional(),
		kind: oneOf(['stability', 'integrity', 'report', 'feature'], 'What kind of check.').optional(),
		owner: person('Who looks.').optional(),
	},
	holds: 'blocks',
	example: '<Check minimum="99.8 % over 15 minutes" kind="stability">Payment success rate</Check>',
});
