import type { FieldPath } from './front-matter.ts';
import type { Handbook, Shaped } from './handbook.ts';
import { toEpoch } from './instant.ts';
import { zoneOfRelease } from './release-times.ts';

/** That a document says which digest something has. */
export interface DigestClaim {
	document: Shaped;
	field: FieldPath;
	digest: string;
}

/** Every place that gives the digest of an artifact, by the reference of the artifact (`registry.example/payments:2.4.0`). */
export function digestClaims(handbook: Handbook): Map<string, DigestClaim[]> {
	const claims = new Map<string, DigestClaim[]>();
	const add = (reference: string | undefined, digest: string | undefined, document: Shaped, field: FieldPath): void => {
		if (!reference || !digest) return;
		const claim = { document, field, digest };
		const known = claims.get(reference);
		if (known) known.push(claim);
		else claims.set(reference, [claim]);
	};
	for (const document of handbook.all('release')) {
		for (const [index, { reference, digest }] of document.fields.artifacts.entries())
			add(reference, digest, document, ['artifacts', index, 'digest']);
	}
	for (const document of handbook.all('rollback-plan')) {
		for (const [index, { target, digest }] of document.fields.components.entries())
			add(target, digest, document, ['components', index, 'digest']);
	}
	return claims;
}

/**
 * The digest that a release has last brought to each environment, service by service: what was deployed there before, of
 * a build that was mended since, does not count. `service` is undefined where a deployment names none.
 */
export function lastDeployed(
	handbook: Handbook,
	release: Shaped<'release'>,
): { index: number; environment: string; service: string | undefined; digest: string }[] {
	const zone = zoneOfRelease(handbook, release);
	const last = new Map<string, { index: number; at: number }>();
	for (const [index, { environment, service, started, outcome }] of release.fields.deployments.entries()) {
		const at = toEpoch(started, zone);
		if (at === undefined || outcome === 'failed') continue;
		const key = `${environment} ${service ?? ''}`;
		if (!((last.get(key)?.at ?? -Infinity) > at)) last.set(key, { index, at });
	}
	return [...last.values()].flatMap(({ index }) => {
		const { environment, service, digest } = release.fields.deployments[index]!;
		return digest ? [{ index, environment, service, digest }] : [];
	});
}
