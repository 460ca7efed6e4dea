import { baselineFile } from '../../core/baseline.ts';
import { severities } from '../../core/finding.ts';
import { failsOn, type Judged } from '../../core/verdict.ts';
import { formats } from '../../reporters/index.ts';
import { plural } from '../../reporters/terminal.ts';
import { writeBaseline } from '../baseline.ts';
import { type Checked, checkerOf } from '../checker.ts';
import { seconds } from '../progress.ts';
import { wantedReports, writeReports } from '../report.ts';
import { settings } from '../settings.ts';
import { type Command, UsageError } from '../usage.ts';
import { watchCheck } from '../watch-check.ts';

export const check: Command = {
	name: 'check',
	usage:
		'check [--content DIR] [--format FORMAT[=FILE]]… [--fail-on error|warning|info] [--since REF] [--baseline] [--watch] [--fix [--dry-run]] [--no-cache] [--no-baseline]',
	does: 'reads every document and tells what is wrong with it',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		format: {
			type: 'string',
			multiple: true,
			value: 'FORMAT',
			does: `${formats.map(({ name }) => name).join(', ')} (terminal); FORMAT=FILE writes to a file, may be given several times`,
		},
		'fail-on': { type: 'string', value: 'SEVERITY', does: 'the least severity that makes it exit with 1 (error)' },
		baseline: { type: 'boolean', does: `set aside all that is found now, in ${baselineFile}` },
		since: {
			type: 'string',
			value: 'REF',
			does: 'what was moved, compared with where this left another branch, such as origin/main (the last commit)',
		},
		watch: { type: 'boolean', does: 'check again at each change' },
		'no-cache': { type: 'boolean', does: 'read everything anew, and keep nothing for the next run' },
		fix: { type: 'boolean', does: 'mend what is certain, then check' },
		'dry-run': { type: 'boolean', does: 'with --fix: print what would change, as a diff, and write nothing' },
		'no-baseline': { type: 'boolean', does: 'tell also what the baseline sets aside' },
	},
	async run({ values, io }) {
		const from = performance.now();
		const failOn = oneOf('fail-on', values['fail-on'] ?? 'error', severities);
		refuseTogether(values);
		const wanted = wantedReports((values.format as string[] | undefined) ?? ['terminal'], io);
		const { content } = await settings(values, io);
		const baseline = !values['no-baseline'] && !values.baseline;
		const checker = checkerOf(content, io, {
			baseline,
			caches: !values['no-cache'],
			history: { since: values.since as string | undefined },
		});
		const show = async (checked: Checked, since: number) => {
			await writeReports(wanted, checked, content, io);
			io.tell(`${told(checked)} in ${seconds(performance.now() - since)}\n`);
		};
		if (values.watch) return watchCheck(content, io, checker, show);
		let checked = await checker.check();
		if (values.baseline) {
			const file = writeBaseline(content, checked.all);
			io.tell(`${plural(checked.all.length, 'finding')} set aside in ${file}.\n`);
			return 0;
		}
		if (values.fix) {
			const { fixDocuments, planDocumentFixes, showPlan } = await import('../fix-documents.ts');
			const plan = planDocumentFixes(await checker.open(), content, io, { baseline });
			if (values['dry-run']) showPlan(plan, io);
			else if (fixDocuments(plan, content, io)) checked = await checker.check();
		}
		if (values['dry-run']) io.tell(`${told(checked)}, nothing written\n`);
		else await show(checked, from);
		return failsOn(checked, failOn) ? 1 : 0;
	},
};

/** `187 documents read, 187 checked, 612 references followed`, and what there is to say of findings. */
export const told = ({ counts, findings, setAside }: Judged): string =>
	`${plural(counts.documents, 'document')} read and checked, ${plural(counts.references, 'reference')} followed, ${
		findings.length ? plural(findings.length, 'finding') : 'nothing found'
	}${setAside ? `, ${setAside} set aside` : ''}`;

/** Options that want different things of one run. */
function refuseTogether(values: Readonly<Record<string, unknown>>): void {
	const pairs = [
		['baseline', 'watch'],
		['fix', 'baseline'],
		['fix', 'watch'],
		['dry-run', 'format'],
	] as const;
	for (const [one, other] of pairs) {
		if (values[one] && values[other])
			throw new UsageError(`Unexpected --${one} with --${other}, expected one of the two.`);
	}
	if (values['dry-run'] && !values.fix)
		throw new UsageError('Unexpected --dry-run without --fix, expected both.', 'rollbook check --fix --dry-run');
}

function oneOf<const T extends readonly string[]>(option: string, value: unknown, words: T): T[number] {
	if (typeof value === 'string' && words.includes(value)) return value;
	throw new UsageError(`Unexpected --${option} ${value}, expected one of ${words.join(', ')}.`);
}
