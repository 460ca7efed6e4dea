/**
 * What is wrong with a calendar file by the letter of RFC 5545. Parsers take almost anything, and calendar services
 * drop a whole file for one bad line; so this takes nothing that the standard does not.
 */
export function icalendarFaults(text: string): string[] {
	const faults: string[] = [];
	if (!text.endsWith('\r\n')) faults.push('does not end with CRLF');
	if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push('bare CR or LF');
	if (!text.isWellFormed()) faults.push('lone surrogate');
	for (const [index, line] of text.split('\r\n').entries()) {
		const octets = new TextEncoder().encode(line).length;
		if (octets > 75) faults.push(`line ${index + 1}: ${octets} octets`);
	}
	const lines = text
		.replace(/\r\n[ \t]/g, '')
		.split('\r\n')
		.slice(0, -1)
		.map((line) => contentLine(line, faults));
	const root = componentsOf(lines, faults);
	if (root.length !== 1 || root[0]!.name !== 'VCALENDAR') return [...faults, 'expected one VCALENDAR'];
	return [...faults, ...calendarFaults(root[0]!)];
}

interface Property {
	name: string;
	parameters: Record<string, string>;
	value: string;
}
interface Component {
	name: string;
	properties: Property[];
	components: Component[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const control = /[\u0000-\u0008\u000a-\u001f\u007f]/;
const lineForm = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]+)(?:,(?:"[^"]*"|[^";:,]+))*)*):(.*)$/s;

function contentLine(line: string, faults: string[]): Property {
	if (control.test(line)) faults.push(`control character in ${JSON.stringify(line.slice(0, 40))}`);
	const [, name, parameters = '', value = ''] = lineForm.exec(line) ?? [];
	if (!name) faults.push(`no content line: ${JSON.stringify(line.slice(0, 40))}`);
	const pairs = parameters
		.split(';')
		.filter(Boolean)
		.map((each) => each.split('=') as [string, string]);
	return { name: name ?? '', parameters: Object.fromEntries(pairs), value };
}

function componentsOf(lines: Property[], faults: string[]): Component[] {
	const root: Component = { name: '', properties: [], components: [] };
	const open = [root];
	for (const line of lines) {
		const top = open.at(-1)!;
		if (line.name === 'BEGIN') {
			const component: Component = { name: line.value, properties: [], components: [] };
			top.components.push(component);
			open.push(component);
		} else if (line.name === 'END') {
			if (line.value !== top.name || top === root) faults.push(`unexpected END:${line.value}`);
			else open.pop();
		} else top.properties.push(line);
	}
	if (open.length > 1) faults.push(`unclosed ${open.at(-1)!.name}`);
	if (root.properties.length) faults.push('property outside of a component');
	return root.components;
}

const values = ({ properties }: Component, name: string): Property[] => properties.filter((each) => each.name === name);
const only = (component: Component, name: string, faults: string[], where: string): Property | undefined => {
	const found = values(component, name);
	if (found.length !== 1) faults.push(`${where}: ${found.length} times ${name}`);
	return found[0];
};

const dateForm = /^\d{8}$/;
const localForm = /^\d{8}T\d{6}$/;
const utcForm = /^\d{8}T\d{6}Z$/;
const offsetForm = /^[+-]([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/;
const escaped = String.raw`(?:[^\\;,]|\\[\\;,nN])*`;
const textForm = new RegExp(`^${escaped}$`);
const forms: Record<string, RegExp> = {
	UID: textForm,
	SUMMARY: textForm,
	DESCRIPTION: textForm,
	NAME: textForm,
	'X-WR-CALNAME': textForm,
	CATEGORIES: new RegExp(`^${escaped}(?:,${escaped})*$`),
	SEQUENCE: /^\d+$/,
	DTSTAMP: utcForm,
	CREATED: utcForm,
	'LAST-MODIFIED': utcForm,
	STATUS: /^(TENTATIVE|CONFIRMED|CANCELLED)$/,
	TRANSP: /^(OPAQUE|TRANSPARENT)$/,
	URL: /^https?:\/\/[^\s<>"]+$/,
	VERSION: /^2\.0$/,
	CALSCALE: /^GREGORIAN$/,
	TZOFFSETFROM: offsetForm,
	TZOFFSETTO: offsetForm,
	RRULE:
		/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9]\d*)?(;COUNT=[1-9]\d*|;UNTIL=\d{8}(T\d{6}Z)?)?(;BYMONTH=\d+(,\d+)*)?(;BYMONTHDAY=-?\d+(,-?\d+)*)?(;BYDAY=(-?\d*[A-Z]{2})(,(-?\d*[A-Z]{2}))*)?(;WKST=[A-Z]{2})?$/,
};
const many = new Set(['EXDATE', 'RDATE', 'CATEGORIES']);

function calendarFaults(calendar: Component): string[] {
	const faults: string[] = [];
	for (const name of ['VERSION', 'PRODID']) only(calendar, name, faults, 'VCALENDAR');
	if (calendar.components.length === 0) faults.push('VCALENDAR: no component');
	const zones = new Set<string>();
	for (const zone of calendar.components.filter(({ name }) => name === 'VTIMEZONE')) {
		const id = only(zone, 'TZID', faults, 'VTIMEZONE')?.value ?? '';
		if (zones.has(id)) faults.push(`VTIMEZONE ${id}: twice`);
		zones.add(id);
		if (zone.components.length === 0) faults.push(`VTIMEZONE ${id}: no observance`);
		for (const each of zone.components) {
			if (each.name !== 'STANDARD' && each.name !== 'DAYLIGHT') faults.push(`VTIMEZONE ${id}: unexpected ${each.name}`);
			const start = only(each, 'DTSTART', faults, id)?.value ?? '';
			for (const value of [start, ...values(each, 'RDATE').flatMap(({ value }) => value.split(','))]) {
				if (!localForm.test(value)) faults.push(`VTIMEZONE ${id}: unexpected time ${value}`);
			}
			for (const name of ['TZOFFSETFROM', 'TZOFFSETTO']) only(each, name, faults, id);
			faults.push(...formFaults(each, id));
		}
	}
	const uids = new Set<string>();
	for (const event of calendar.components.filter(({ name }) => name === 'VEVENT')) {
		const uid = only(event, 'UID', faults, 'VEVENT')?.value ?? '';
		if (uids.has(uid)) faults.push(`${uid}: twice`);
		uids.add(uid);
		faults.push(...formFaults(event, uid), ...eventFaults(event, uid, zones));
	}
	for (const { name } of calendar.components)
		if (name !== 'VEVENT' && name !== 'VTIMEZONE') faults.push(`unexpected ${name}`);
	return [...faults, ...formFaults(calendar, 'VCALENDAR')];
}

function formFaults({ properties }: Component, where: string): string[] {
	const seen = new Set<string>();
	return properties.flatMap(({ name, value }) => {
		const twice = seen.has(name) && !many.has(name);
		seen.add(name);
		return [
			...(twice ? [`${where}: ${name} twice`] : []),
			...(forms[name] && !forms[name].test(value)
				? [`${where}: unexpected ${name} ${JSON.stringify(value.slice(0, 60))}`]
				: []),
		];
	});
}

function eventFaults(event: Component, uid: string, zones: Set<string>): string[] {
	const faults: string[] = [];
	only(event, 'DTSTAMP', faults, uid);
	const start = only(event, 'DTSTART', faults, uid);
	const end = values(event, 'DTEND')[0];
	const times = ['DTSTART', 'DTEND', 'EXDATE'].flatMap((name) => values(event, name));
	for (const { name, parameters, value } of times) {
		const { TZID, VALUE } = parameters;
		const form = VALUE === 'DATE' ? dateForm : TZID ? localForm : utcForm;
		if (!form.test(value)) faults.push(`${uid}: unexpected ${name} ${value}`);
		if (TZID && !zones.has(TZID)) faults.push(`${uid}: no VTIMEZONE for ${TZID}`);
		if (VALUE !== start?.parameters.VALUE) faults.push(`${uid}: ${name} is not of the type of DTSTART`);
	}
	const [recurrence] = values(event, 'RRULE');
	const until = /UNTIL=(\w+)/.exec(recurrence?.value ?? '')?.[1];
	if (until && dateForm.test(until) !== (start?.parameters.VALUE === 'DATE'))
		faults.push(`${uid}: UNTIL is not of the type of DTSTART`);
	if (end && start && end.parameters.TZID === start.parameters.TZID && end.value <= start.value)
		faults.push(`${uid}: DTEND is not after DTSTART`);
	return faults;
}
