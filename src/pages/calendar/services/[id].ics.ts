import type { APIRoute } from 'astro';
import { calendarFile, servicesInCalendar } from '../../../site/calendar-files.ts';
import { library } from '../../../site/library.ts';

export const getStaticPaths = () =>
	servicesInCalendar(library().current).map((id) => ({ params: { id }, cacheKey: '' }));

export const GET: APIRoute = ({ params: { id = '' } }) =>
	calendarFile(library().current.get('service', id)?.fields.title ?? id, ({ services }) => services.includes(id));
