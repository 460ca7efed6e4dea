import { text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const tab = defineComponent({
	name: 'Tab',
	description: 'One of the cases.',
	props: { title: text('The case.', 'Production') },
	inside: ['Tabs'],
	holds: 'blocks',
	example: '<Tabs><Tab title="Production">Ask first.</Tab></Tabs>',
});
