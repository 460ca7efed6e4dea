import type { Handbook, Shaped } from '../core/handbook.ts';
import { isOut } from '../core/release-line.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

/** Open findings of a security review with which nothing goes out. */
const grave = ['high', 'critical'];

const verified = (result: string) =>
	releaseExample('2.4.0', {
		fields: `verification:\n  - check: End-to-end tests\n    kind: end-to-end\n    result: ${result}\n`,
	});

export const verificationComplete: HandbookRule = {
	id: 'verification-complete',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'When a release is out, each required check has passed, or was waived by somebody for a reason.',
	why: 'A check that nobody waited for is found to fail by users, and nobody can say why it was skipped.',
	bad: verified('pending'),
	good: verified('passed'),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			yield* waived(document);
			if (isOut(document)) yield* passed(handbook, document);
		}
	},
};

function* waived(document: Shaped<'release'>): Iterable<Report> {
	if (document.fields.status === 'withdrawn') return;
	for (const [index, { check, result, waiver }] of document.fields.verification.entries()) {
		if (result !== 'waived' || waiver) continue;
		yield {
			document,
			at: { field: ['verification', index, 'result'] },
			message: `Missing reason for which «${check}» is waived, expected a \`waiver\``,
			help: 'Add `waiver` with `reason` and `approver`: what was looked at instead, and who answers for it.',
		};
	}
}

function* passed({ config }: Handbook, document: Shaped<'release'>): Iterable<Report> {
	const { verification, security } = document.fields;
	const { size, risk } = config.profile;
	for (const [index, { check, required, result }] of verification.entries()) {
		if (!required || result === 'passed' || result === 'waived') continue;
		yield {
			document,
			at: { field: ['verification', index, 'result'] },
			message: `Unexpected result \`${result}\` of «${check}», expected \`passed\` in a release that is out`,
			help: 'Write down how it went. If it was left out, write `waived` and a `waiver`; if it need not pass, `required: false`.',
		};
	}
	for (const [index, { title, severity, state }] of (security?.findings ?? []).entries()) {
		if (state !== 'open' || !grave.includes(severity)) continue;
		yield {
			document,
			at: { field: ['security', 'findings', index, 'state'] },
			message: `Unexpected open finding of severity ${severity}, expected it fixed or accepted («${title}»)`,
			help: 'Write what became of it; `accepted` needs somebody who answers for it.',
		};
	}
	if (verification.length > 0 || (size !== 'organisation' && risk !== 'regulated')) return;
	yield {
		document,
		at: { field: ['status'] },
		message: `Missing verification, expected at least one check of a release that is out`,
		help: 'Add `verification`: what was checked, with what result, and where that is recorded.',
	};
}
