import { text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const details = defineComponent({
	name: 'Details',
	description: 'Something that only some readers want; folded until it is opened, open in print.',
	props: { summary: text('What is inside.', 'Why this happens') },
	holds: 'blocks',
	example: '<Details summary="Why this happens">The queue is full.</Details>',
});
