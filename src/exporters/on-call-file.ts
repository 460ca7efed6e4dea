import { partsOfMarked } from '../core/text-parts.ts';
import { escapeMarkup } from './markup.ts';

/** One document of the file. Its `html` was made by the renderer; everything else is plain text. */
export interface OnCallEntry {
	/** Its id within the file: letters, digits, `.`, `_`, `-`. */
	anchor: string;
	/** `Runbook`, `Rollback plan`. */
	kind: string;
	title: string;
	summary?: string | undefined;
	/** Names that it is looked for by: alerts, a version. */
	names: string[];
	facts: { term: string; told: string[] }[];
	html: string;
}

export interface OnCallFile {
	name: string;
	base: string;
	/** When it was built and from what: HTML. */
	stamp: string;
	groups: { title: string; anchor: string; entries: OnCallEntry[] }[];
	alerts: { name: string; anchor: string; title: string }[];
	style: string;
	script: string;
	/** The digests of the two, as a content security policy writes them: `sha256-…`. */
	digests: { style: string; script: string };
}

/**
 * The on-call part of a handbook as one page that asks nothing of anybody: it opens from a disk, and is searched there.
 * Without script it is a long page with its contents at the head.
 */
export function onCallFile({ name, base, stamp, groups, alerts, style, script, digests }: OnCallFile): string {
	const policy = `default-src 'none'; style-src '${digests.style}'; script-src '${digests.script}'; img-src data:; base-uri 'none'; form-action 'none'`;
	const title = `${name}: on call`;
	return `<!doctype html>
<html lang="en" data-base="${escapeMarkup(base)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<header id="top">
<h1>${escapeMarkup(title)}</h1>
<p class="stamp">${stamp}. A copy: what was changed later is not in it.</p>
<search id="search" hidden><label for="words">Name of an alert, or words</label><input id="words" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"><p id="found" role="status"></p></search>
</header>
<nav aria-label="Contents">
${alerts.length ? `<details open><summary>Alerts A–Z</summary><ul>\n${alerts.map(({ name, anchor, title }) => `<li><a href="#${anchor}"><code>${escapeMarkup(name)}</code></a> ${escapeMarkup(title)}</li>`).join('\n')}\n</ul></details>` : ''}
${groups.map(({ title, entries }) => `<details><summary>${escapeMarkup(title)} (${entries.length})</summary><ul>\n${entries.map((entry) => `<li><a href="#${entry.anchor}">${escapeMarkup(entry.title)}</a></li>`).join('\n')}\n</ul></details>`).join('\n')}
</nav>
<main>
${groups.map(groupHtml).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

const groupHtml = ({ title, anchor, entries }: OnCallFile['groups'][number]): string =>
	`<section class="group" aria-labelledby="${anchor}">\n<h2 id="${anchor}">${escapeMarkup(title)}</h2>\n${entries.map(entryHtml).join('\n')}\n</section>`;

function entryHtml({ anchor, kind, title, summary, names, facts, html }: OnCallEntry): string {
	return `<article id="${anchor}" aria-labelledby="${anchor}.title" data-names="${escapeMarkup(names.join(' '))}">
<p class="kind">${escapeMarkup([kind, ...names].join(' · '))}</p>
<h2 id="${anchor}.title">${escapeMarkup(title)}</h2>
${summary ? `<p class="summary">${markedHtml(summary)}</p>` : ''}
${facts.length ? `<dl>${facts.map(({ term, told }) => `<div><dt>${escapeMarkup(term)}</dt>${told.map((each) => `<dd>${markedHtml(each)}</dd>`).join('')}</div>`).join('')}</dl>` : ''}
<div class="body">${html}</div>
<p class="back"><a href="#top">To the search and the contents</a></p>
</article>`;
}

/** A plain text in which backticks mark code. */
const markedHtml = (text: string): string =>
	partsOfMarked(text)
		.map((part) => (part.isCode ? `<code>${escapeMarkup(part.text)}</code>` : escapeMarkup(part.text)))
		.join('');
