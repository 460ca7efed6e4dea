import type { WayBack } from '../../core/way-back.ts';

/** What is put where, for programs: exactly what the release and the plan state, and nothing that a clock says. */
export function bundleJson(back: WayBack, source: { generator: string; commit?: string | undefined }): string {
	const { plan, release, order, because, stuck, barriers } = back;
	const { fields } = plan;
	const told = {
		plan: plan.id,
		release: release.id,
		version: release.fields.version,
		...source,
		window: fields.window ?? null,
		order: order.steps,
		waits: because.map(({ first, then, told: by, path }) => ({
			services: order.steps[then],
			for: order.steps[first],
			because: { told: by, path },
		})),
		components: fields.components.map(({ service, reversible, method, target, digest }) => {
			const now = release.fields.artifacts.find((artifact) => artifact.service === service);
			return {
				service,
				reversible,
				method,
				backTo: { reference: target ?? null, digest: digest ?? null },
				runsNow: { reference: now?.reference ?? null, digest: now?.digest ?? null },
			};
		}),
		staying: stuck,
		barriers: barriers.map(({ state, by, past }) => ({
			state,
			release: by.release.id,
			migration: by.fields.id,
			past: past.fields.id,
		})),
		artifacts: release.fields.artifacts,
		configuration: { release: release.fields.configuration, plan: fields.configuration },
		flags: fields.flags,
		caches: fields.caches,
		data: fields.data,
		backups: fields.backups,
		environments: fields.environments,
		validation: fields.validation,
		expectedState: fields.expectedState ?? null,
	};
	return `${JSON.stringify(told, null, 2)}\n`;
}
