import { digestClaims, lastDeployed } from '../core/artifact-use.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample, serviceExamples } from './release-example.ts';

/** Tags that move on by design: what they stand for may differ. */
const moving = /:(latest|stable|edge|nightly|main|master|develop|dev|production|prod|staging)$/;

const [one, two] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
const example = (deployed: string | undefined) => ({
	...serviceExamples('payments'),
	'environments/staging.mdx': '---\ntitle: Staging\norder: 1\n---\n\nFor trying.\n',
	...releaseExample('2.4.0', {
		status: 'planned',
		fields: `services: [payments]\nartifacts:\n  - name: payments\n    kind: image\n    reference: registry.example/payments:2.4.0\n    digest: ${one}\n    service: payments\ndeployments:\n  - environment: staging\n    service: payments\n    started: 2026-11-10T10:00:00Z\n    outcome: succeeded\n    digest: ${deployed}\n`,
	}),
});

export const sameArtifactEverywhere: HandbookRule = {
	id: 'same-artifact-everywhere',
	group: 'release',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size }) => (size === 'solo' ? 'warning' : 'error'),
	asks: 'An artifact is built once: it has the same digest wherever it is deployed, and in every document.',
	why: 'What was tested and what users get are the same only if nothing was built in between.',
	bad: example(two),
	good: example(one),
	*check(handbook) {
		for (const document of handbook.all('release')) {
			if (document.fields.status !== 'withdrawn') yield* deployedAsBuilt(handbook, document);
		}
		for (const [reference, [first, ...others]] of digestClaims(handbook)) {
			if (moving.test(reference)) continue;
			for (const { document, field, digest } of others) {
				if (digest === first!.digest || !sameAlgorithm(digest, first!.digest)) continue;
				yield {
					document,
					at: { field },
					message: `Unexpected digest ${brief(digest)} of \`${reference}\`, expected ${brief(first!.digest)}`,
					help: 'Look the digest up in the registry. If the artifact was built twice under one name, give the second a version of its own.',
					related: [{ document: first!.document, at: { field: first!.field }, message: 'Another digest of the same' }],
				};
			}
		}
	},
};

function* deployedAsBuilt(handbook: Handbook, document: Shaped<'release'>): Iterable<Report> {
	const { artifacts } = document.fields;
	for (const { index, environment, service, digest } of lastDeployed(handbook, document)) {
		const meant = artifacts.flatMap((artifact, at) =>
			artifact.digest && (!service || artifact.service === service) ? [{ digest: artifact.digest, at }] : [],
		);
		const built = meant[0];
		if (!built || meant.some((each) => each.digest === digest) || !sameAlgorithm(built.digest, digest)) continue;
		yield {
			document,
			at: { field: ['deployments', index, 'digest'] },
			message: `Unexpected digest ${brief(digest)} in ${environment}, expected ${brief(built.digest)}, which was built`,
			help: 'Promote the artifact that was tested. If it was rebuilt on purpose, test it again in every environment and record that.',
			related: [
				{ document, at: { field: ['artifacts', built.at, 'digest'] }, message: 'The artifact of this release' },
			],
		};
	}
}

const sameAlgorithm = (a: string, b: string): boolean => a.split(':')[0] === b.split(':')[0];
const brief = (digest: string): string => `${digest.slice(0, digest.indexOf(':') + 9)}…`;
