import { textOf } from '../core/syntax-tree.ts';
import type { Block } from './markdown/nodes.ts';

/** `KubePodCrashLooping`, `etcdMembersDown`, `Ingress5xxErrors`: one word of several, as alerts are named. */
const identifier = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/;
const words = /[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+|\d+(?:[a-z]+)?/g;
/** The last word of a name that is too short to be sure of otherwise: `TargetDown`, unlike `GitLab`. */
const failing =
	/^(down|failed|failing|failure|failures|error|errors|high|low|full|missing|absent|slow|stuck|late|lag|lagging|expired|expiring|unhealthy|unreachable|unavailable|degraded|firing|exceeded|exhausted|burn|mismatch|drift|flapping|throttled|throttling|looping|outage|inhibitor|watchdog|overload|overloaded|saturated|saturation)$/i;

const wordsOf = (name: string): string[] => name.match(words) ?? [];
const isCamelCase = (name: string): boolean =>
	identifier.test(name) && /[a-z]/.test(name) && /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(name);

/** Whether a word by itself can only be the name of an alert: three words or more, or two that tell of trouble. */
export function isAlertName(name: string): boolean {
	if (!isCamelCase(name)) return false;
	const parts = wordsOf(name);
	return parts.length >= 3 || (parts.length === 2 && failing.test(parts[1]!));
}

/** A document, as far as it tells which alerts lead to it. */
export interface AlertEvidence {
	/** The name of the file, without ending. */
	fileName: string;
	/** The title in the front matter, and the first heading. */
	titles: readonly string[];
	/** Values of front matter under `alert`, `alerts`, `alertname`. */
	declared: readonly string[];
	body: readonly Block[];
	/** Whether its sections are those of an alert's runbook. */
	hasAlertSections: boolean;
}

/** The alerts that lead to a document: declared, named by its file or title, or listed under a heading `Alerts`. */
export function alertNamesIn({ fileName, titles, declared, body, hasAlertSections }: AlertEvidence): string[] {
	const found = new Set(declared.filter((name) => /^\S+$/.test(name)));
	const asWhole = (name: string): boolean =>
		isAlertName(name) || (hasAlertSections && /^[a-z]*[A-Z][A-Za-z0-9]*$/.test(name) && /[a-z]/.test(name));
	for (const title of titles) {
		const name = title.replace(/^alerts?\s*:\s*/i, '').trim();
		if (asWhole(name) && (name === fileName || isCamelCase(name))) found.add(name);
		else if (hasAlertSections || /\balert/i.test(title))
			for (const word of title.split(/[\s,:;()[\]"'`/]+/)) if (isAlertName(word)) found.add(word);
	}
	if (found.size === 0 && asWhole(fileName) && isCamelCase(fileName)) found.add(fileName);
	for (const name of listedIn(body)) found.add(name);
	return [...found];
}

/** Names in code or as items under a heading `Alert`, `Alerts`, `Alert names`. */
function listedIn(body: readonly Block[]): string[] {
	const names: string[] = [];
	let inside = false;
	for (const block of body) {
		if (block.type === 'heading') inside = /^alerts?( names?)?:?$/i.test(textOf(block).trim());
		else if (inside)
			for (const word of textOf(block).split(/[\s,:;()[\]"'`]+/)) if (isAlertName(word)) names.push(word);
	}
	return names;
}
