import { baselineFile } from '../../core/baseline.ts';
import { atLeast, severities } from '../../core/finding.ts';
import { formats } from '../../reporters/index.ts';
import { plural } from '../../reporters/terminal.ts';
import { writeBaseline } from '../baseline.ts';
import { type Examination, examine } from '../examine.ts';
import { seconds } from '../progress.ts';
import { wantedReports, writeReports } from '../report.ts';
import { settings } from '../settings.ts';
import { type Command, UsageError } from '../usage.ts';
import { watchCheck } from '../watch-check.ts';

export const check: Command = {
	name: 'check',
	usage:
		'check [--content DIR] [--format FORMAT[=FILE]]… [--fail-on error|warning|info] [--since REF] [--baseline] [--watch]',
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
		'no-baseline': { type: 'boolean', does: 'tell also what the baseline sets aside' },
	},
	run({ values, io }) {
		const from = performance.now();
		const failOn = oneOf('fail-on', values['fail-on'] ?? 'error', severities);
		const wanted = wantedReports((values.format as string[] | undefined) ?? ['terminal'], io);
		const { content } = settings(values, io);
		const baseline = !values['no-baseline'] && !values.baseline;
		const history = { since: values.since as string | undefined };
		const show = (examined: Examination, since: number) => {
			writeReports(wanted, examined, content, io);
			io.tell(`${told(examined)} in ${seconds(performance.now() - since)}\n`);
		};
		if (values.watch) {
			if (values.baseline) throw new UsageError('Unexpected --baseline with --watch, expected one of the two.');
			return watchCheck(content, io, { baseline, history }, show);
		}
		const examined = examine(content, io, { baseline, history });
		if (values.baseline) {
			const file = writeBaseline(content, examined.all);
			io.tell(`${plural(examined.all.length, 'finding')} set aside in ${file}.\n`);
			return 0;
		}
		show(examined, from);
		return examined.findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
	},
};

/** `187 documents read, 187 checked, 612 references followed`, and what there is to say of findings. */
export const told = ({ counts, findings, setAside }: Examination): string =>
	`${plural(counts.documents, 'document')} read and checked, ${plural(counts.references, 'reference')} followed, ${
		findings.length ? plural(findings.length, 'finding') : 'nothing found'
	}${setAside ? `, ${setAside} set aside` : ''}`;

function oneOf<const T extends readonly string[]>(option: string, value: unknown, words: T): T[number] {
	if (typeof value === 'string' && words.includes(value)) return value;
	throw new UsageError(`Unexpected --${option} ${value}, expected one of ${words.join(', ')}.`);
}
