import type { APIRoute } from 'astro';
import { perHandbook } from '../../../core/memo.ts';
import { type StatuspagePath, statuspage, statuspagePaths } from '../../../exporters/statuspage.ts';
import { library } from '../../../site/library.ts';
import { publication } from '../../../site/publication.ts';
import { statusReport } from '../../../site/service-activity.ts';

export const getStaticPaths = () =>
	statuspagePaths.map((path) => ({ params: { path: path.replace(/\.json$/, '') }, cacheKey: '' }));

const files = perHandbook('statuspage-files', (handbook) => statuspage(statusReport(handbook), publication()));

export const GET: APIRoute = ({ params }) =>
	new Response(files(library().current)[`${params.path}.json` as StatuspagePath], {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
