import type { Handbook, Shaped } from '../core/handbook.ts';
import { toEpoch } from '../core/instant.ts';
import { lastEnvironments, zoneOfRelease } from '../core/release-times.ts';
import type { HandbookRule } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const environments = {
	'environments/staging.mdx': '---\ntitle: Staging\norder: 1\npromotesTo: production\n---\n\nFor trying.\n',
	'environments/production.mdx': '---\ntitle: Production\norder: 2\n---\n\nFor users.\n',
};
const deployed = (day: number) =>
	releaseExample('2.4.0', {
		fields: `deployments:\n  - environment: staging\n    started: 2026-11-${day}T10:00:00Z\n    outcome: succeeded\n  - environment: production\n    started: 2026-11-17T22:00:00Z\n    outcome: succeeded\n`,
	});

export const promotionOrder: HandbookRule = {
	id: 'promotion-order',
	group: 'release',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (risk === 'regulated' ? 'error' : size === 'solo' ? 'off' : 'warning'),
	asks: 'A release goes from environment to environment in their order, and reaches users only from the one before.',
	why: 'What users get first is tested by users.',
	bad: { ...environments, ...deployed(18) },
	good: { ...environments, ...deployed(10) },
	*check(handbook) {
		const last = lastEnvironments(handbook);
		for (const document of handbook.all('release')) {
			if (document.fields.status === 'withdrawn') continue;
			const deployments = deploymentsOf(handbook, document);
			const told = new Set<string>();
			for (const { index, environment, service, started } of deployments) {
				const sources = handbook.all('environment').filter(({ fields }) => fields.promotesTo === environment);
				const tried = deployments.filter(
					(each) =>
						sources.some(({ id }) => id === each.environment) &&
						each.succeeded &&
						(!each.service || !service || each.service === service),
				);
				const key = `${environment} ${service ?? ''}`;
				const isMissing = tried.length === 0 && last.has(environment);
				if (sources.length === 0 || told.has(key) || !(isMissing || tried.length)) continue;
				told.add(key);
				if (tried.some(({ finished }) => finished <= started)) continue;
				const names = sources.map(({ id }) => id).join(' or ');
				yield {
					document,
					at: { field: ['deployments', index, isMissing ? 'environment' : 'started'] },
					message: `${isMissing ? 'Missing' : 'Unexpected'} deployment ${isMissing ? `to ${names}` : `to ${environment} before ${names} had it`}, expected ${isMissing ? `before ${service ?? 'the release'} went to ${environment}` : `it afterwards`}`,
					help: `Put the times right, or record the deployment to ${names}. If it was left out, say why, and try it there now.`,
					related: tried.slice(0, 1).map((each) => ({
						document,
						at: { field: ['deployments', each.index, 'started'] },
						message: `When ${each.environment} had it`,
					})),
				};
			}
		}
	},
};

function deploymentsOf(handbook: Handbook, release: Shaped<'release'>) {
	const zone = zoneOfRelease(handbook, release);
	return release.fields.deployments
		.flatMap(({ environment, service, started, finished, outcome }, index) => {
			const [from, to] = [toEpoch(started, zone), toEpoch(finished ?? started, zone)];
			const succeeded = outcome === 'succeeded';
			return from === undefined
				? []
				: [{ index, environment, service, started: from, finished: to ?? from, succeeded }];
		})
		.sort((a, b) => a.started - b.started);
}
