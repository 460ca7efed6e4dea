import { person } from '../fields/person.ts';
import { ref } from '../fields/ref.ts';
import { bool, text } from '../fields/scalar.ts';
import { duration } from '../fields/time.ts';
import { defineComponent } from './component.ts';

export const step = defineComponent({
	name: 'Step',
	description: 'One thing to do, with what one expects to see.',
	props: {
		id: text('A name for the step, unique in the document.', 'drain').optional(),
		title: text('What is done, in a few words.', 'Drain payments').optional(),
		service: ref('service', 'The service that it touches; the order is proved by it.').optional(),
		owner: person('Who does it.').optional(),
		takes: duration('Its time box: how long it takes if all goes well.', 'PT5M').optional(),
		danger: bool('Whether it can do damage: its commands are copied with two presses.').default(false),
		undoes: text('The id of the step that it undoes.').optional(),
	},
	holds: 'blocks',
	example: `<Step id="drain" title="Drain payments" owner="checkout/on-call" takes="PT5M">
  \`\`\`sh
  kubectl drain payments
  \`\`\`
  <Expect>No requests in flight.</Expect>
  <IfNot>Wait for one minute and look again.</IfNot>
</Step>`,
});
