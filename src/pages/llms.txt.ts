import type { APIRoute } from 'astro';
import { kindNamed } from '../../schemas/index.ts';
import { listAddress } from '../core/address.ts';
import { titleOf } from '../core/document.ts';
import { llmsText } from '../exporters/llms-txt.ts';
import { addressAt, twinOf } from '../site/addresses.ts';
import { library } from '../site/library.ts';
import { navigationOf } from '../site/navigation.ts';
import { listOf } from '../site/rows.ts';

/** More of one kind are in its list. */
const most = 100;

export const GET: APIRoute = () => {
	const { current } = library();
	const { name, description } = current.config;
	const now = [
		{ title: 'Status', url: addressAt('status/'), note: 'how the services are; as JSON in api/v2/summary.json' },
		{
			title: 'Calendar',
			url: addressAt('calendar/'),
			note: 'releases, freezes, maintenance; as iCalendar in calendar.ics',
		},
		{ title: 'Alerts', url: addressAt('alerts/'), note: 'from the name of an alert to its runbook' },
		{
			title: 'Upgrade',
			url: addressAt('upgrade/'),
			note: 'from each version to the next: what breaks, what to do, how to go back',
		},
		{ title: 'Figures', url: addressAt('metrics/'), note: 'how releasing goes, against targets' },
	];
	const kinds = navigationOf(current).flatMap(({ entries }) =>
		entries.map(({ kind, label, count }) => ({
			title: label,
			links: [
				{ title: `All ${count}`, url: addressAt(listAddress(kind)), note: kindNamed(kind)!.description },
				...listOf(current, kind)
					.flatMap(({ documents }) => documents)
					.slice(0, most)
					.map((document) => ({
						title: titleOf(document),
						url: twinOf(current, document)!,
						note: document.fields?.summary,
					})),
			],
		})),
	);
	const text = llmsText({ name, description, sections: [{ title: 'Now', links: now }, ...kinds] });
	return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
