import type { Shaped } from '../core/handbook.ts';
import type { WayBack } from '../core/way-back.ts';

type Fields = Shaped<'rollback-plan'>['fields'];

/** What going back costs. */
export interface RollbackCosts {
	/** Services that stay. */
	stuck: Fields['components'];
	/** Migrations of the release that stay. */
	kept: WayBack['kept'];
	/** Where data is lost, and where none is. */
	lossy: Fields['data'];
	safe: Fields['data'];
	/** Whether a restore is a part of going back, and not only what is left if data is damaged. */
	restores: boolean;
	/** Whether anything of it is to be known before the first step. */
	isGrave: boolean;
}

const harmless = /^(none|no|nothing|no loss)\b/i;

export function rollbackCosts({ fields }: Shaped<'rollback-plan'>, back: WayBack | undefined): RollbackCosts {
	const stuck = fields.components.filter(({ reversible }) => !reversible);
	const kept = back?.kept ?? [];
	const lossy = fields.data.filter(({ dataLoss }) => !harmless.test(dataLoss));
	const safe = fields.data.filter(({ dataLoss }) => harmless.test(dataLoss));
	const restores = fields.data.some(({ method }) => method === 'restore');
	const isGrave = stuck.length > 0 || kept.length > 0 || lossy.length > 0 || restores;
	return { stuck, kept, lossy, safe, restores, isGrave };
}
