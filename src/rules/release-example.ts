import type { releaseStatuses, releaseTypes } from '../../schemas/release.ts';
import type { Example } from '../core/rule.ts';

interface Facts {
	type?: (typeof releaseTypes)[number];
	status?: (typeof releaseStatuses)[number];
	/** Further front matter. */
	fields?: string;
	/** Sections of changes. */
	changes?: string;
	/** Further front matter of the rollback plan. */
	plan?: string;
}

const sections: Record<NonNullable<Facts['type']>, string[]> = {
	feature: ['Upgrade', 'Known issues'],
	hotfix: ['Cause', 'Fix'],
	security: ['Affected versions', 'Mitigation', 'Disclosure timeline'],
	preview: ['What to try', 'Known limitations', 'Feedback'],
	lts: ['Support policy'],
};
const planSections = ['Decide', 'Before you start', 'Steps', 'Validate', 'Communicate'];
const written = (titles: string[]): string => titles.map((title) => `\n## ${title}\n\nA sentence.\n`).join('');

/** A release with its rollback plan, as small as they may be: what examples of rules say something about. */
export const releaseExample = (
	version: string,
	{ type = 'feature', status = 'released', fields = '', changes = '', plan = '' }: Facts = {},
): Example => ({
	[`releases/${version}.mdx`]: `---\ntitle: ${version}\nversion: ${version}\ntype: ${type}\nstatus: ${status}\nrollbackPlan: ${version}\n${fields}---\n${written(['Summary'])}${changes && `\n${changes}`}${written(sections[type])}`,
	[`rollback-plans/${version}.mdx`]: `---\ntitle: Roll back ${version}\nrelease: ${version}\ngranularity: service\n${plan}---\n${written(planSections)}`,
});

/** Services that an example refers to. */
export const serviceExamples = (...ids: string[]): Example =>
	Object.fromEntries(ids.map((id) => [`services/${id}.mdx`, `---\ntitle: ${id}\n---\n\nA service.\n`]));
