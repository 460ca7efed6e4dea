import { baselineFile } from '../../core/baseline.ts';
import { atLeast, severities } from '../../core/finding.ts';
import { json } from '../../reporters/json.ts';
import { plural, terminal } from '../../reporters/terminal.ts';
import { writeBaseline } from '../baseline.ts';
import { type Examination, examine } from '../examine.ts';
import { seconds } from '../progress.ts';
import { settings } from '../settings.ts';
import { type Command, UsageError } from '../usage.ts';

export const check: Command = {
	name: 'check',
	usage: 'check [--content DIR] [--format terminal|json] [--fail-on error|warning|info] [--baseline]',
	does: 'reads every document and tells what is wrong with it',
	options: {
		content: { type: 'string', value: 'DIR', does: 'the content folder (content)' },
		format: { type: 'string', value: 'FORMAT', does: 'terminal or json (terminal)' },
		'fail-on': { type: 'string', value: 'SEVERITY', does: 'the least severity that makes it exit with 1 (error)' },
		baseline: { type: 'boolean', does: `set aside all that is found now, in ${baselineFile}` },
		'no-baseline': { type: 'boolean', does: 'tell also what the baseline sets aside' },
	},
	run({ values, io }) {
		const from = performance.now();
		const failOn = oneOf('fail-on', values['fail-on'] ?? 'error', severities);
		const format = oneOf('format', values.format ?? 'terminal', ['terminal', 'json'] as const);
		const { content } = settings(values, io);
		const examined = examine(content, io, { baseline: !values['no-baseline'] && !values.baseline });
		if (values.baseline) {
			const file = writeBaseline(content, examined.all);
			io.tell(`${plural(examined.all.length, 'finding')} set aside in ${file}.\n`);
			return 0;
		}
		const { findings } = examined;
		io.out(format === 'json' ? json(findings) : terminal(findings, { colour: io.colour, source: sourceOf(examined) }));
		io.tell(`${told(examined)} in ${seconds(performance.now() - from)}\n`);
		return findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
	},
};

/** `187 documents read, 187 checked, 612 references followed`, and what there is to say of findings. */
export const told = ({ counts, findings, setAside }: Examination): string =>
	`${plural(counts.documents, 'document')} read and checked, ${plural(counts.references, 'reference')} followed, ${
		findings.length ? plural(findings.length, 'finding') : 'nothing found'
	}${setAside ? `, ${setAside} set aside` : ''}`;

/** The text of each file that was read, for code frames. */
export function sourceOf({ folder }: Examination): (file: string) => string | undefined {
	const { file: name, frontMatter } = folder.current.configSource;
	const sources = new Map([[name, frontMatter.yaml]]);
	for (const handbook of [folder.current, ...folder.editions]) {
		const prefix = handbook.edition ? `${handbook.edition.folder}/` : '';
		for (const { file, source } of handbook.documents) sources.set(prefix + file, source);
	}
	return (file) => sources.get(file);
}

function oneOf<const T extends readonly string[]>(option: string, value: unknown, words: T): T[number] {
	if (typeof value === 'string' && words.includes(value)) return value;
	throw new UsageError(`Unexpected --${option} ${value}, expected one of ${words.join(', ')}.`);
}
