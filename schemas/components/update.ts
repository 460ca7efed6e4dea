import { oneOf } from '../fields/scalar.ts';
import { instant } from '../fields/time.ts';
import { incidentStatuses } from '../incident.ts';
import { defineComponent } from './component.ts';

export const update = defineComponent({
	name: 'Update',
	description: 'What was told during an incident, and when.',
	props: {
		at: instant('When it was told.'),
		status: oneOf(incidentStatuses, 'How far it was.'),
	},
	holds: 'blocks',
	example: '<Update at="2026-11-17T22:10:00+01:00" status="investigating">Payments fail for some customers.</Update>',
});
