import type { Handbook, Shaped } from '../core/handbook.ts';
import { releasesBefore } from '../core/release-line.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample, serviceExamples } from './release-example.ts';

const release = (version: string, status: 'released' | 'frozen', previous = '') =>
	releaseExample(version, {
		status,
		plan: status === 'released' ? 'window:\n  until: 2026-06-01\n' : '',
		fields: `${status === 'released' ? 'services: [payments]\n' : ''}artifacts:\n  - name: payments\n    kind: image\n    reference: registry.example/payments:${version}\n    service: payments\n${previous}`,
	});
const earlier = { ...serviceExamples('payments'), ...release('2.3.0', 'released') };

export const previousArtifactKept: HandbookRule = {
	id: 'previous-artifact-kept',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'warning' : 'error'),
	asks: 'Each artifact of a service names the one that is kept to go back to: one that ran, and was not taken back itself.',
	why: 'A rollback to an image that the registry has thrown away, or to one that failed, is none.',
	bad: { ...earlier, ...release('2.4.0', 'frozen') },
	good: { ...earlier, ...release('2.4.0', 'frozen', '    previous: registry.example/payments:2.3.0\n') },
	*check(handbook) {
		for (const document of handbook.all('release')) {
			const { status, artifacts } = document.fields;
			if (status === 'withdrawn') continue;
			for (const [index, { name, service, reference, previous }] of artifacts.entries()) {
				const at = (part: string) => ({ field: ['artifacts', index, part] });
				if (previous === undefined) {
					const before = service && status !== 'planned' ? lastWith(handbook, document, service) : undefined;
					if (!before) continue;
					yield {
						document,
						at: at('name'),
						message: `Missing artifact to go back to for \`${name}\`, expected \`previous\``,
						help: 'Name the artifact that runs now, and see that the registry keeps it as long as a rollback is possible.',
						related: [{ document: before, at: { field: ['services'] }, message: `Deployed ${service} before` }],
					};
				} else if (previous === reference) {
					yield {
						document,
						at: at('previous'),
						message: `Unexpected \`${previous}\`, expected another artifact than the one that goes out`,
						help: 'Name the artifact that runs now.',
					};
				} else {
					const makers = handbook.all('release').filter((each) => made(each, previous) >= 0);
					const failed = makers.find(isGone);
					if (!failed || !makers.every(isGone)) continue;
					yield {
						document,
						at: at('previous'),
						message: `Unexpected \`${previous}\`, which was ${failed.fields.status}, expected an artifact that stayed`,
						help: 'Name the last artifact that users kept; this one did harm before.',
						related: [
							{
								document: failed,
								at: { field: ['artifacts', made(failed, previous), 'reference'] },
								message: `Belongs to ${failed.fields.version}, which was ${failed.fields.status}`,
							},
						],
					};
				}
			}
		}
	},
};

const isGone = ({ fields: { status } }: Shaped<'release'>): boolean =>
	status === 'rolled-back' || status === 'withdrawn';
const made = ({ fields }: Shaped<'release'>, reference: string): number =>
	fields.artifacts.findIndex((artifact) => artifact.reference === reference);

/** The last release before that brought a service to users. */
const lastWith = (handbook: Handbook, release: Shaped<'release'>, service: string): Shaped<'release'> | undefined =>
	releasesBefore(handbook, release).find(
		({ fields }) => fields.status === 'released' && fields.type !== 'preview' && fields.services.includes(service),
	);
