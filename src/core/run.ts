/** One time that a runbook or plan is worked through. Times in milliseconds since 1970. */
export interface Run {
	started: number;
	/** The steps and checks of the page as it was then, in its order. */
	steps: { title: string; section?: string }[];
	/** When a step was done, by its place among them. */
	done: Record<string, number>;
}

/** What a run was of. */
export interface RunOf {
	title: string;
	/** The address of the page. */
	url: string;
	/** The path of the document below the content folder: `runbooks/disk-full.mdx`. */
	file: string;
	/** Which text it was: the digest that the page carries. */
	digest: string;
	/** The zone that times are told in: the handbook's. */
	zone: string;
}

const partsAt = (at: number, zone: string): Record<string, string> =>
	Object.fromEntries(
		new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
			hourCycle: 'h23',
			timeZoneName: 'longOffset',
		})
			.formatToParts(at)
			.map(({ type, value }) => [type, value]),
	);

/** `03:12`. */
export function clockAt(at: number, zone: string): string {
	const { hour, minute } = partsAt(at, zone);
	return `${hour}:${minute}`;
}

/** `2026-11-21`. */
export function dayAt(at: number, zone: string): string {
	const { year, month, day } = partsAt(at, zone);
	return `${year}-${month}-${day}`;
}

/** `2026-11-21T03:12:07+01:00`, as documents have it. */
export function instantAt(at: number, zone: string): string {
	const { hour, minute, second, timeZoneName = '' } = partsAt(at, zone);
	return `${dayAt(at, zone)}T${hour}:${minute}:${second}${timeZoneName.replace('GMT', '') || '+00:00'}`;
}

/** The steps that were done, in the order in which they were: not always that of the page. */
export const doneInOrder = ({ steps, done }: Run): { title: string; at: number }[] =>
	Object.entries(done)
		.flatMap(([place, at]) => (steps[Number(place)] ? [{ title: steps[Number(place)]!.title, at, place }] : []))
		.sort((a, b) => a.at - b.at || Number(a.place) - Number(b.place));

/** A run as plain text: each step with the time at which it was done. `values` are told only where they are handed in. */
export function runAsText(run: Run, of: RunOf, values: { label: string; value: string }[] = []): string {
	const day = dayAt(run.started, of.zone);
	const time = (at: number): string =>
		dayAt(at, of.zone) === day ? clockAt(at, of.zone) : `${dayAt(at, of.zone)} ${clockAt(at, of.zone)}`;
	const width = Math.max(5, ...Object.values(run.done).map((at) => time(at).length));
	let section: string | undefined;
	const lines = run.steps.flatMap((step, place) => {
		const at = run.done[place];
		const head = step.section !== section && step.section ? ['', step.section] : [];
		section = step.section;
		return [
			...head,
			`[${at === undefined ? ' ' : 'x'}] ${(at === undefined ? '' : time(at)).padEnd(width)}  ${place + 1}. ${step.title}`,
		];
	});
	return [
		of.title,
		of.url,
		`Started ${instantAt(run.started, of.zone)}, times in ${of.zone}`,
		`Digest of the text: ${of.digest}`,
		...(values.length ? ['', ...values.map(({ label, value }) => `${label}: ${value}`)] : []),
		...lines,
		'',
	].join('\n');
}

/** Text as a cell of a Markdown table in MDX: nothing of it is markup. */
const asCell = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]{}<>|~&!$]/g, '\\$&')
		.replace(/:\/\//g, '\\://');

/**
 * A run as an incident document has it: `started` and `runbooks` for the front matter, and the section Timeline. Goes
 * into `incidents/`, from where the link to the page leads.
 */
export function runAsTimeline(run: Run, of: RunOf): string {
	const day = dayAt(run.started, of.zone);
	const time = (at: number): string =>
		dayAt(at, of.zone) === day ? clockAt(at, of.zone) : `${dayAt(at, of.zone)}, ${clockAt(at, of.zone)}`;
	const runbook = /^runbooks\/([A-Za-z0-9._-]+?)\.mdx?$/.exec(of.file)?.[1];
	const city = of.zone.slice(of.zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
	return [
		'---',
		`started: ${instantAt(run.started, of.zone)}`,
		...(runbook ? [`runbooks: ['${runbook}']`] : []),
		'---',
		'',
		'## Timeline',
		'',
		`| Time (${asCell(city)}) | What happened |`,
		'|---|---|',
		`| ${clockAt(run.started, of.zone)} | Begun: [${asCell(of.title)}](../${encodeURI(of.file)}) |`,
		...doneInOrder(run).map(({ title, at }) => `| ${time(at)} | Done: ${asCell(title)} |`),
		'',
	].join('\n');
}
