import { oneOf } from '../fields/scalar.ts';
import { audiences } from '../fields/shared.ts';
import { defineComponent } from './component.ts';

export const audience = defineComponent({
	name: 'Audience',
	description: 'A part for some readers only; labelled as such.',
	props: { only: oneOf(audiences, 'For whom.') },
	holds: 'blocks',
	example: '<Audience only="support">Tell customers to sign in again.</Audience>',
});
