import { channels } from '../communication.ts';
import { oneOf } from '../fields/scalar.ts';
import { defineComponent } from './component.ts';

export const message = defineComponent({
	name: 'Message',
	description: 'The message for one channel, where it differs from the others.',
	props: { channel: oneOf(channels, 'The channel.') },
	holds: 'blocks',
	example: '<Message channel="social">Release 2.4.0 is out.</Message>',
});
