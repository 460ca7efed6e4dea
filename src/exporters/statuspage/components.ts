import type { ComponentStatus } from '../../../schemas/service.ts';
import { titleOf } from '../../core/document.ts';
import type { ServiceStatus, StatusReport } from '../../core/status.ts';
import type { Publication } from '../publication.ts';
import { identifier, timestamp } from './identifier.ts';

/** A component of Statuspage's API v2: a service, or a group of services. */
export interface Component {
	id: string;
	name: string;
	status: ComponentStatus;
	created_at: string;
	updated_at: string;
	position: number;
	description: string | null;
	showcase: boolean;
	start_date: null;
	group_id: string | null;
	page_id: string;
	group: boolean;
	only_show_if_degraded: boolean;
	/** The ids of its members; groups alone have them. */
	components?: string[];
}

const idOf = ({ service }: ServiceStatus): string => identifier(service.key);

/** The groups, each followed by its services, then the services without one. */
export function componentsOf(report: StatusReport, publication: Publication, pageId: string): Component[] {
	return report.groups.flatMap(({ name, status, services }, index) => {
		const groupId = name === undefined ? null : identifier(`group:${name}`);
		const members = services.map((service, position) => ({
			...serviceComponent(service, publication),
			position: position + 1,
			group_id: groupId,
			page_id: pageId,
		}));
		if (groupId === null || name === undefined) return members;
		const group: Component = {
			id: groupId,
			name,
			status,
			created_at: members.map((member) => member.created_at).sort()[0]!,
			updated_at: members
				.map((member) => member.updated_at)
				.sort()
				.at(-1)!,
			position: index + 1,
			description: null,
			showcase: false,
			start_date: null,
			group_id: null,
			page_id: pageId,
			group: true,
			only_show_if_degraded: false,
			components: services.map(idOf),
		};
		return [group, ...members];
	});
}

function serviceComponent(
	each: ServiceStatus,
	{ changed, now }: Publication,
): Omit<Component, 'position' | 'group_id' | 'page_id'> {
	const { service, status, since } = each;
	const { updated = since ?? now, created = updated } = changed?.(service) ?? {};
	return {
		id: idOf(each),
		name: titleOf(service),
		status,
		created_at: timestamp(created),
		updated_at: timestamp(Math.max(updated, since ?? updated)),
		description: service.fields.summary ?? null,
		showcase: false,
		start_date: null,
		group: false,
		only_show_if_degraded: false,
	};
}
