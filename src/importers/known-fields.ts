import { runbookTypes, severities } from '../../schemas/runbook.ts';

/** What of foreign front matter has a field of ours. */
export interface KnownFields {
	title?: string;
	summary?: string;
	tags: string[];
	aliases: string[];
	alerts: string[];
	type?: string;
	severity?: string;
	/** The names of the foreign fields that are used up. */
	taken: string[];
}

const line = (value: unknown): string | undefined => {
	const said = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
	return said || undefined;
};
const lines = (value: unknown): string[] | undefined => {
	const all = Array.isArray(value) ? value.map(line) : [];
	return all.length && all.every((each) => each !== undefined) ? (all as string[]) : undefined;
};

/** Finds the fields that mean the same as ours, whichever tool they were written for. Others are left. */
export function knownFields(fields: Readonly<Record<string, unknown>>, kind: 'runbook' | 'guide'): KnownFields {
	const taken: string[] = [];
	const take = <T>(read: (value: unknown) => T | undefined, ...names: string[]): T | undefined => {
		for (const name of names) {
			const value = Object.hasOwn(fields, name) ? read(fields[name]) : undefined;
			if (value === undefined) continue;
			taken.push(name);
			return value;
		}
		return undefined;
	};
	const among = (words: readonly string[]) => (value: unknown) => words.find((word) => word === value);
	const identifiers = (value: unknown) => {
		const all = lines(value) ?? lines([value]);
		return all?.every((name) => /^\S+$/.test(name)) ? all : undefined;
	};
	const addresses = (value: unknown) => {
		const all = lines(value);
		return all?.every((address) => /^\/[^\s]*$/.test(address) && !address.startsWith('//')) ? all : undefined;
	};
	const isRunbook = kind === 'runbook';
	const title = take(line, 'title');
	const summary = take(line, 'summary', 'description');
	const tags = take(lines, 'tags') ?? [];
	const aliases = take(addresses, 'aliases') ?? [];
	const alerts = (isRunbook && take(identifiers, 'alerts', 'alert', 'alertname', 'alert_name')) || [];
	const type = isRunbook ? take(among(runbookTypes), 'type') : undefined;
	const severity = isRunbook ? take(among(severities), 'severity') : undefined;
	return { title, summary, tags, aliases, alerts, type, severity, taken };
}
