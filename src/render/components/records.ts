import { h } from 'hastscript';
import { addressOf } from '../../core/address.ts';
import { titleOf } from '../../core/document.ts';
import { momentOf, zoneOf } from '../../core/moment.ts';
import { titleNamed } from '../../core/title-named.ts';
import { rootOf } from '../context.ts';
import type { Render } from './index.ts';

export const change: Render<'Change'> = (
	{ scope, audience, breaking, migration, issue, cve, removedIn },
	children,
	context,
) => {
	const guide = migration ? context.handbook.find('migration', migration) : undefined;
	const facts = [
		breaking ? h('span.change-breaking', 'Breaking') : [],
		scope ? h('span.change-scope', titleNamed(context.handbook, 'service', scope)) : [],
		audience && audience !== 'public' ? h('span.change-audience', audience) : [],
		cve ? h('span.change-cve', cve) : [],
		removedIn ? h('span.change-removed', `removed in ${removedIn}`) : [],
		guide ? h('a.change-guide', { href: `${rootOf(context)}${addressOf(guide)}` }, titleOf(guide)) : [],
		issue ? h('a.change-issue', { href: issue, rel: ['noopener', 'noreferrer'] }, 'issue') : [],
	].flat();
	// a change that is one paragraph reads as a line of its list
	const [only, ...more] = children.filter((node) => node.type !== 'text' || node.value.trim());
	const content = only?.type === 'element' && only.tagName === 'p' && more.length === 0 ? only.children : children;
	return h('div.change', { dataBreaking: breaking ? '' : undefined }, [
		facts.length ? h('p.change-facts', facts) : [],
		h('div.change-text', content),
	]);
};

const words = {
	investigating: 'Investigating',
	identified: 'Identified',
	monitoring: 'Monitoring',
	resolved: 'Resolved',
	postmortem: 'Post-mortem',
} as const;

export const update: Render<'Update'> = ({ at, status }, children, { handbook, document }) => {
	const { iso, words: said } = momentOf(at, zoneOf(handbook, document));
	const head = h('header', [h('span.badge', words[status]), ' ', h('time', { dateTime: iso }, said)]);
	return h('article.update', { dataStatus: status }, [head, ...children]);
};
