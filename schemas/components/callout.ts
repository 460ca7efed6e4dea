import { oneOf, text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const calloutTypes = ['note', 'tip', 'warning', 'danger'] as const;

export const callout = defineComponent({
	name: 'Callout',
	description: 'A remark that stands out.',
	props: {
		type: oneOf(calloutTypes, 'How much it matters.').default('note'),
		title: text('A heading of its own.').optional(),
	},
	holds: 'blocks',
	example: '<Callout type="danger" title="This deletes data">Take a snapshot first.</Callout>',
});
