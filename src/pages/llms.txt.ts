import type { APIRoute } from 'astro';
import { kindNamed } from '../../schemas/index.ts';
import { listAddress } from '../core/address.ts';
import { library } from '../site/library.ts';
import { canonicalUrl, siteHref } from '../site/links.ts';
import { navigationOf } from '../site/navigation.ts';

/** A map of the handbook for language models (https://llmstxt.org). */
export const GET: APIRoute = () => {
	const { current } = library();
	const { name, description } = current.config;
	const link = (title: string, path: string, note: string): string =>
		`- [${title}](${canonicalUrl(path) ?? siteHref(path)}): ${note}`;
	const lines = [
		`# ${name}`,
		'',
		...(description ? [`> ${description.replaceAll('\n', ' ')}`, ''] : []),
		'## Now',
		'',
		link('Status', 'status/', 'how the services are; as JSON in api/v2/summary.json'),
		link('Calendar', 'calendar/', 'releases, freezes, maintenance; as iCalendar in calendar.ics'),
		link('Alerts', 'alerts/', 'from the name of an alert to its runbook'),
		link('Upgrade', 'upgrade/', 'from each version to the next: what breaks, what to do, how to go back'),
		link('Figures', 'metrics/', 'how releasing goes, against targets'),
		...navigationOf(current).flatMap(({ title, entries }) => [
			'',
			`## ${title}`,
			'',
			...entries.map(({ kind, label, count }) =>
				link(label, listAddress(kind), `${kindNamed(kind)!.description} (${count})`),
			),
		]),
	];
	return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
