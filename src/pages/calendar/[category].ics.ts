import type { APIRoute } from 'astro';
import { calendarFile, categoriesOf } from '../../site/calendar-files.ts';
import { library } from '../../site/library.ts';

export const getStaticPaths = () =>
	categoriesOf(library().current).map((category) => ({ params: { category }, cacheKey: '' }));

export const GET: APIRoute = ({ params: { category = '' } }) =>
	calendarFile(category, ({ categories }) => categories.some((each) => each === category));
