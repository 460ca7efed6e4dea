import type { Handbook, Shaped } from '../core/handbook.ts';
import { library } from './library.ts';
import { perHandbook } from './memo.ts';
import { exercisesOf } from './rollback-window.ts';
import { counted, inWords } from './words.ts';

/** How many errors were found in each file that has some. */
const errorsByFile = perHandbook('errors-by-file', (): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const { severity, place } of library().findings)
		if (severity === 'error') counts.set(place.file, (counts.get(place.file) ?? 0) + 1);
	return counts;
});

/** What a release still lacks before it can go out, each in a few words, the gravest first. Empty: nothing is known to be missing. */
export function lacking(handbook: Handbook, release: Shaped<'release'>): string[] {
	const { fields } = release;
	const lacks: string[] = [];
	const plan = fields.rollbackPlan ? handbook.get('rollback-plan', fields.rollbackPlan) : undefined;
	if (!plan) lacks.push('A rollback plan');
	const failed = fields.verification.filter(({ required, result }) => required && result === 'failed');
	if (failed.length) lacks.push(`A failed check made good: ${failed.map(({ check }) => check).join(', ')}`);
	const pending = fields.verification.filter(({ required, result }) => required && result === 'pending');
	if (pending.length)
		lacks.push(`${counted(pending.length, 'check')} still to pass: ${pending.map(({ check }) => check).join(', ')}`);
	const findings = fields.security?.findings.filter(({ state }) => state === 'open') ?? [];
	if (findings.length)
		lacks.push(
			`${counted(findings.length, 'open security finding')}: ${findings.map(({ title }) => title).join(', ')}`,
		);
	for (const { role, decision } of fields.approvals) {
		if (decision === 'rejected') lacks.push(`The agreement of ${inWords(role).toLowerCase()}, who said no`);
	}
	const waiting = fields.approvals
		.filter(({ decision }) => decision === 'pending')
		.map(({ role }) => inWords(role).toLowerCase());
	if (waiting.length) lacks.push(`${counted(waiting.length, 'approval')}: ${waiting.join(', ')}`);
	if (
		plan &&
		!exercisesOf(handbook, 'rollbackPlans', plan.id).some(({ fields: { outcome } }) => outcome.startsWith('passed'))
	) {
		lacks.push('A rehearsal of its rollback plan');
	}
	const docs = fields.docsTouched.filter(({ done }) => !done).map(({ document }) => document);
	if (docs.length) lacks.push(`Documentation: ${docs.join(', ')}`);
	if (fields.supportReady === false) lacks.push('A briefing of support');
	const errors = errorsByFile(handbook).get(release.file) ?? 0;
	if (errors) lacks.push(`${counted(errors, 'finding')} of the check made good`);
	return lacks;
}
