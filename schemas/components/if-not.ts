import { defineComponent } from './component.ts';

export const ifNot = defineComponent({
	name: 'IfNot',
	description: 'What to do if one does not see it.',
	props: {},
	inside: ['Step', 'Check'],
	holds: 'blocks',
	example: '<Step title="Look"><IfNot>Call the database team.</IfNot></Step>',
});
