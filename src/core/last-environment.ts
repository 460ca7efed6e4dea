import type { Handbook } from './handbook.ts';

/** The environment that is last on the way, where users are. */
export const lastEnvironment = (handbook: Handbook): string =>
	[...handbook.all('environment')].sort((a, b) => b.fields.order - a.fields.order)[0]?.id ?? 'production';
