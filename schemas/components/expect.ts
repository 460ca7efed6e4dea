import { defineComponent } from './component.ts';

export const expect = defineComponent({
	name: 'Expect',
	description: 'What one sees if a step went well.',
	props: {},
	inside: ['Step', 'Check'],
	holds: 'blocks',
	example: '<Step title="Look"><Expect>All pods are ready.</Expect></Step>',
});
