import { visible } from './visible.ts';

/**
 * Foreign text within a line of Markdown: it shows as it is, and makes no markup, link, mention or reference to an issue
 * on GitHub and GitLab. What stands between backticks becomes code.
 */
export const markdownText = (text: string): string =>
	visible(text)
		.split(/(`[^`]+`)/)
		.map((part, index) => (index % 2 ? part : plain(part)))
		.join('');

/** A text as code, whatever backticks it holds. */
export function codeSpan(text: string): string {
	const shown = visible(text);
	const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const room = /^`|`$/.test(shown) || (/^ /.test(shown) && / $/.test(shown) && shown.trim() !== '') ? ' ' : '';
	return `${fence}${room}${shown}${room}${fence}`;
}

/** A text between tags of HTML. */
export const htmlText = (text: string): string =>
	visible(text).replace(/[&<>"'@#]/g, (character) => `&#${character.charCodeAt(0)};`);

const joiner = '&#8288;';

const plain = (text: string): string =>
	text
		.replace(/[!-/:-@[-`{-~]/g, '\\$&')
		.replace(/\\[@#]/g, `$&${joiner}`)
		.replace(/\\:(?=\\\/)/g, `$&${joiner}`)
		.replace(/www(?=\\\.)/gi, `$&${joiner}`);
