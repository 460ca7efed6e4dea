import { text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const input = defineComponent({
	name: 'Input',
	description:
		'A value that the reader fills in once; `{{name}}` in a code block of the page takes it. It stays in the tab of the browser.',
	props: {
		name: text('The name, as it is used in code.', 'namespace'),
		label: text('What to fill in.', 'Namespace').optional(),
		default: text('The value at first.', 'payments').optional(),
	},
	holds: 'nothing',
	example:
		'<Input name="namespace" label="Namespace" default="payments" />\n\n```sh\nkubectl -n {{namespace}} get pods\n```',
});
