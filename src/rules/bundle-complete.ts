import type { Shaped } from '../core/handbook.ts';
import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { bundleText, planText, rollbackExample, stepText } from './examples.ts';

/** The ways back that need an artifact. */
const ofAnArtifact = new Set(['redeploy', 'traffic-switch']);

const plan = (bundle: string) =>
	planText({
		fields: `${bundle}communications: [rollback-notice]\n`,
		steps: stepText('service="payments" owner="on-call"'),
	});

export const bundleComplete: HandbookRule = {
	id: 'bundle-complete',
	group: 'rollback',
	scope: 'handbook',
	severity: 'error',
	severityFor: ({ size, risk }) => (risk === 'low' ? 'info' : size === 'solo' ? 'warning' : 'error'),
	asks: 'Each component of a rollback plan says exactly what it goes back to: the artifact and its digest.',
	why: 'A tag can be moved, and an image that was tidied away is missed only when it is needed.',
	bad: rollbackExample(plan(bundleText.replace(/ {4}digest: .*\n/, ''))),
	good: rollbackExample(plan(bundleText)),
	*check(handbook, { clock }) {
		for (const { plan } of plansInForce(handbook, clock)) {
			for (const [index, { service, method, reversible, target, digest }] of plan.fields.components.entries()) {
				if (!reversible || !ofAnArtifact.has(method)) continue;
				const built = target === undefined ? undefined : artifactAt(handbook.all('release'), target);
				if (target === undefined || digest === undefined) {
					const lacks = [target === undefined ? '`target`' : '', digest === undefined ? '`digest`' : ''];
					yield {
						document: plan,
						at: { field: ['components', index, 'service'] },
						message: `Missing ${lacks.filter(Boolean).join(' and ')} of \`${service}\`, expected the artifact that it goes back to`,
						help: built?.digest
							? `Write \`digest: ${built.digest}\`, as ${built.release.id} was built.`
							: 'Write the reference of the artifact that runs before the release, and its digest from the registry.',
						...(built
							? { related: [{ document: built.release, at: { field: built.field }, message: 'Built here' }] }
							: {}),
					};
				} else if (built?.digest && built.digest !== digest) {
					yield {
						document: plan,
						at: { field: ['components', index, 'digest'] },
						message: `Unexpected digest of \`${target}\`, expected the one that it was built with`,
						help: `Write \`${built.digest}\`, or change the target: one of the two is not what will be deployed.`,
						related: [{ document: built.release, at: { field: [...built.field, 'digest'] }, message: 'Built here' }],
					};
				}
			}
		}
	},
};

function artifactAt(releases: Shaped<'release'>[], reference: string) {
	for (const release of releases) {
		const index = release.fields.artifacts.findIndex((artifact) => artifact.reference === reference);
		const artifact = release.fields.artifacts[index];
		if (artifact) return { release, digest: artifact.digest, field: ['artifacts', index] };
	}
	return undefined;
}
