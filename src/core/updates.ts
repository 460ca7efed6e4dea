import type { RootContent } from 'mdast';
import { incidentStatuses } from '../../schemas/incident.ts';
import type { Document } from './document.ts';
import { toEpoch } from './instant.ts';
import { plainText } from './plain-text.ts';
import { propsAsWritten } from './props.ts';

export type IncidentStatus = (typeof incidentStatuses)[number];

/** What was told during an incident: an `<Update at status>` of its body. */
export interface Update {
	/** Milliseconds since 1970. */
	at: number;
	status: IncidentStatus;
	/** What it holds. */
	node: RootContent[];
	/** The same as plain text, as far as it is public. */
	text: string;
}

/**
 * The updates of an incident, the earliest first; wall times are read in `zone`. One whose time or status is not as it
 * should be is left out: the checker tells of it.
 */
export function updatesOf(document: Document, zone = 'UTC'): Update[] {
	const updates = document.outline.components.flatMap(({ node }): Update[] => {
		if (node.name !== 'Update') return [];
		const props = propsAsWritten(node);
		const at = toEpoch(props.at ?? '', zone);
		const status = incidentStatuses.find((each) => each === props.status);
		if (at === undefined || status === undefined) return [];
		return [{ at, status, node: node.children as RootContent[], text: plainText(node.children) }];
	});
	return updates.sort((a, b) => a.at - b.at);
}
