import { defineComponent } from './component.ts';

export const tabs = defineComponent({
	name: 'Tabs',
	description: 'The same thing for several cases, one shown at a time.',
	props: {},
	holds: 'blocks',
	example:
		'<Tabs>\n  <Tab title="macOS">Open the terminal.</Tab>\n  <Tab title="Windows">Open PowerShell.</Tab>\n</Tabs>',
});
