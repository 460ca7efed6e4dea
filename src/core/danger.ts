/** A command that cannot be taken back, or that takes something away from users. */
interface Danger {
	/**
	 * Words that follow each other, whatever stands between. Apart, because one expression for all of them looks through
	 * the rest of the line again from each word that begins it.
	 */
	words: readonly RegExp[];
	/** What it does. */
	does: string;
}

const cluster = /\b(?:kubectl|oc)\b/;
const kubectl = /\bkubectl\b/;
const deleting = /\sdelete\b/;
const resource =
	/[\s,](?:deploy(?:ments?)?|sts|statefulsets?|ds|daemonsets?|ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|nodes?|crds?|customresourcedefinitions?|cm|configmaps?|secrets?|svc|services?|ing|ingress(?:es)?|cronjobs?|vmi?)(?=[\s/,]|$)/;

const dangers: Danger[] = [
	{ words: [/\bDROP\s+(?:TABLE|DATABASE|SCHEMA|COLUMN|KEYSPACE|INDEX)\b/i], does: 'deletes data for good' },
	{ words: [/\bTRUNCATE\s+(?:TABLE\s+)?[a-z_"`[]/i], does: 'empties a table for good' },
	{ words: [/\bDELETE\s+FROM\s+[\w."`[\]]+\s*(?:;|"|')/i], does: 'deletes every row' },
	{ words: [/\bdropdb\b/], does: 'deletes a database' },
	{ words: [cluster, deleting, resource], does: 'deletes what runs' },
	{ words: [cluster, deleting, /\s--all\b/], does: 'deletes all of them' },
	{ words: [kubectl, /\sdrain\s/], does: 'takes a machine out' },
	{ words: [kubectl, /\sscale\b/, /--replicas[= ]0\b/], does: 'stops a service' },
	{ words: [/\bhelm\s+(?:uninstall|delete)\b/], does: 'removes what runs' },
	{ words: [/\bterraform\b/, /\s(?:destroy|-destroy)\b/], does: 'removes infrastructure' },
	{ words: [/\bgit\s+push\b/, /\s(?:--force(?!-with-lease)|-f)\b/], does: 'overwrites history' },
	{ words: [/\baws\s+s3\s+rb\b/, /--force/], does: 'deletes objects for good' },
	{ words: [/\baws\s+s3\s+rm\b/, /--recursive/], does: 'deletes objects for good' },
	{ words: [/\b(?:mkfs(?:\.\w+)?|wipefs)\s/], does: 'erases a disk' },
	{ words: [/\bdd\b/, /\bof=\/dev\/(?!null\b|zero\b|stdout\b)\S+/], does: 'overwrites a disk' },
	{ words: [/\b(?:FLUSHALL|FLUSHDB)\b/i], does: 'empties the store' },
	{ words: [/^\s*(?:sudo\s+)?(?:shutdown|reboot|poweroff|halt)\b/], does: 'stops the machine' },
	{
		words: [/\b(?:docker|podman)\s+(?:system|volume)\s+prune\b/],
		does: 'deletes what is not in use at this moment',
	},
	{ words: [/\biptables\s+(?:-F|--flush)\b/], does: 'takes the firewall away' },
];

/** The text from the first of some words to the last, in their order; undefined where one is missing. */
function inOrder(line: string, words: readonly RegExp[]): string | undefined {
	let from = 0;
	let to = 0;
	for (const [index, word] of words.entries()) {
		const found = word.exec(line.slice(to));
		if (!found) return undefined;
		if (index === 0) from = found.index;
		to += found.index + found[0].length;
	}
	return line.slice(from, to).trim();
}

/** `rm` with the options for folders and without questions, as far as its first file. */
function removal(line: string): string | undefined {
	for (const [command, options = ''] of line.matchAll(/\brm\s+((?:-\S+\s+)+)\S+/gi)) {
		if (/(?:^|\s)-(?:[a-z]*r|-recursive)/i.test(options) && /(?:^|\s)-(?:[a-z]*f|-force)/i.test(options))
			return command;
	}
	return undefined;
}

/** A line that says what it would do, and does nothing. */
const harmless = /--dry-run(?!=none)|\s--what-if\b|\bEXPLAIN\b/i;
/** A remark of a shell or of SQL, and what an example of a session prints before a command. */
const remark = /^\s*(?:#(?!!)|--\s)/;

/** What is dangerous in a line that somebody types; undefined where nothing is known to be. */
export function dangerIn(line: string): { text: string; does: string } | undefined {
	if (remark.test(line) || harmless.test(line)) return undefined;
	const note = line.search(/\s#\s/);
	const command = note === -1 ? line : line.slice(0, note);
	const removed = removal(command);
	if (removed) return { text: removed, does: 'deletes files for good' };
	for (const { words, does } of dangers) {
		const found = inOrder(command, words);
		if (found) return { text: found, does };
	}
	return undefined;
}
