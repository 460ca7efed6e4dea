import { element } from './element.ts';
import type { Hit } from './found-pages.ts';

/** One result as a link: its title, what it is, and a text that says why it was found. */
export function hitLink(hit: Hit, query: string): HTMLAnchorElement {
	const kind = element('span', { class: 'hit-kind' }, [hit.kind, hit.state].filter(Boolean).join(', '));
	const title = element('span', { class: 'hit-title' }, hit.title, ' ', kind);
	return element(
		'a',
		{ class: 'hit', href: hit.url },
		title,
		element('span', { class: 'hit-text' }, ...hitText(hit, query)),
	);
}

/**
 * Its summary, where that or what it is called holds what was looked for, or where no prose does; else prose around it, with
 * `<mark>`.
 */
function hitText({ title, kind, names, words, summary, excerpt }: Hit, query: string): (Node | string)[] {
	const told = `${title} ${kind} ${names} ${words} ${summary}`.toLowerCase();
	const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
	const isProse = excerpt.includes('<mark>') && !asked.every((word) => told.includes(word));
	return summary && !isProse ? [summary] : markedText(excerpt);
}

function markedText(excerpt: string): Node[] {
	const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
	return [...parsed.childNodes].map((node) =>
		node.nodeName === 'MARK'
			? element('mark', {}, node.textContent ?? '')
			: document.createTextNode(node.textContent ?? ''),
	);
}
