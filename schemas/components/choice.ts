import { text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const choice = defineComponent({
	name: 'Choice',
	description: 'One answer to a decision, and what follows from it.',
	props: { when: text('The answer.', 'Yes') },
	inside: ['Decision'],
	holds: 'blocks',
	example: '<Decision question="Is it real?"><Choice when="Yes">Go on.</Choice></Decision>',
});
