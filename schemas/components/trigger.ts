import { oneOf, text } from '../fields/scalar.ts';
import { duration } from '../fields/time.ts';
import { defineComponent } from './component.ts';

export const trigger = defineComponent({
	name: 'Trigger',
	description: 'An objective sign, and what it calls for.',
	props: {
		signal: text('What is seen.', 'Payment error rate'),
		threshold: text('From what value on.', '> 1 %'),
		for: duration('For how long.', 'PT5M').optional(),
		then: oneOf(['rollback', 'forward-fix', 'flag-off'], 'What is done.'),
	},
	holds: 'blocks',
	example:
		'<Trigger signal="Payment error rate" threshold="> 1 %" for="PT5M" then="rollback">Seen on the checkout dashboard.</Trigger>',
});
