import { ref } from '../fields/ref.ts';
import { bool, oneOf, text, url } from '../fields/scalar.ts';
import { audiences } from '../fields/shared.ts';
import { version } from '../fields/version.ts';
import { defineComponent } from './component.ts';

export const change = defineComponent({
	name: 'Change',
	description: 'A change that needs more than a bullet.',
	props: {
		scope: ref('service', 'The service.').optional(),
		audience: oneOf(audiences, 'For whom.').optional(),
		breaking: bool('Whether users have to do something.').default(false),
		migration: ref('migration', 'The guide that tells what.').optional(),
		issue: url('Where it was asked for.').optional(),
		cve: text('The CVE number that it resolves.').optional(),
		removedIn: version('The version that removes what is deprecated here.').optional(),
	},
	holds: 'blocks',
	example: '- <Change scope="payments" breaking>The field `amount` is a string now.</Change>',
});
