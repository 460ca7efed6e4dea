/** A command that cannot be taken back, or that takes something away from users. */
interface Danger {
	form: RegExp;
	/** What it does. */
	does: string;
}

const dangers: Danger[] = [
	{
		form: /\brm\s+(?=(?:-\S+\s+)*-(?:[a-z]*r|-recursive))(?=(?:-\S+\s+)*-(?:[a-z]*f|-force))(?:-\S+\s+)+\S+/i,
		does: 'deletes files for good',
	},
	{ form: /\bDROP\s+(?:TABLE|DATABASE|SCHEMA|COLUMN|KEYSPACE|INDEX)\b/i, does: 'deletes data for good' },
	{ form: /\bTRUNCATE\s+(?:TABLE\s+)?[a-z_"`[]/i, does: 'empties a table for good' },
	{ form: /\bDELETE\s+FROM\s+[\w."`[\]]+\s*(?:;|"|')/i, does: 'deletes every row' },
	{ form: /\bdropdb\b/, does: 'deletes a database' },
	{
		form: /\b(?:kubectl|oc)\b.*\sdelete\b.*?[\s,](?:deploy(?:ments?)?|sts|statefulsets?|ds|daemonsets?|ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|nodes?|crds?|customresourcedefinitions?|cm|configmaps?|secrets?|svc|services?|ing|ingress(?:es)?|cronjobs?|vmi?)(?=[\s/,]|$)/,
		does: 'deletes what runs',
	},
	{ form: /\b(?:kubectl|oc)\b.*\sdelete\b.*\s--all\b/, does: 'deletes all of them' },
	{ form: /\bkubectl\b.*\sdrain\s/, does: 'takes a machine out' },
	{ form: /\bkubectl\b.*\sscale\b.*--replicas[= ]0\b/, does: 'stops a service' },
	{ form: /\bhelm\s+(?:uninstall|delete)\b/, does: 'removes what runs' },
	{ form: /\bterraform\b.*\s(?:destroy|-destroy)\b/, does: 'removes infrastructure' },
	{ form: /\bgit\s+push\b.*\s(?:--force(?!-with-lease)|-f)\b/, does: 'overwrites history' },
	{ form: /\baws\s+s3\s+(?:rb\b.*--force|rm\b.*--recursive)/, does: 'deletes objects for good' },
	{ form: /\b(?:mkfs(?:\.\w+)?|wipefs)\s/, does: 'erases a disk' },
	{ form: /\bdd\b.*\bof=\/dev\/(?!null\b|zero\b|stdout\b)\S+/, does: 'overwrites a disk' },
	{ form: /\b(?:FLUSHALL|FLUSHDB)\b/i, does: 'empties the store' },
	{ form: /^\s*(?:sudo\s+)?(?:shutdown|reboot|poweroff|halt)\b/, does: 'stops the machine' },
	{ form: /\b(?:docker|podman)\s+(?:system|volume)\s+prune\b/, does: 'deletes what is not in use at this moment' },
	{ form: /\biptables\s+(?:-F|--flush)\b/, does: 'takes the firewall away' },
];

/** A line that says what it would do, and does nothing. */
const harmless = /--dry-run(?!=none)|\s--what-if\b|\bEXPLAIN\b/i;
/** A remark of a shell or of SQL, and what an example of a session prints before a command. */
const remark = /^\s*(?:#(?!!)|--\s)/;

/** What is dangerous in a line that somebody types; undefined where nothing is known to be. */
export function dangerIn(line: string): { text: string; does: string } | undefined {
	if (remark.test(line) || harmless.test(line)) return undefined;
	const command = line.replace(/\s#\s.*$/, '');
	for (const { form, does } of dangers) {
		const found = form.exec(command)?.[0].trim();
		if (found) return { text: found, does };
	}
	return undefined;
}
