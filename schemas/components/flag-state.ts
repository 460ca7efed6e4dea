import { ref } from '../fields/ref.ts';
import { defineComponent } from './component.ts';

export const flagState = defineComponent({
	name: 'FlagState',
	description: 'What a flag is, environment by environment; taken from the flag itself.',
	props: { flag: ref('flag', 'The flag.', 'new-checkout') },
	holds: 'nothing',
	example: '<FlagState flag="new-checkout" />',
});
