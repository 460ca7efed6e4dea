import { text } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const decision = defineComponent({
	name: 'Decision',
	description: 'A fork in the road: a question with its choices.',
	props: { question: text('The question.', 'Is data being written wrongly?') },
	holds: 'blocks',
	example: `<Decision question="Is data being written wrongly?">
  <Choice when="Yes">Roll back now.</Choice>
  <Choice when="No">Turn the flag off and look further.</Choice>
</Decision>`,
});
