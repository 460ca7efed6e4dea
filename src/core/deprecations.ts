import semver from 'semver';
import type { HandbookConfig } from '../../schemas/handbook.ts';
import type { ChangeRecord } from './changes.ts';
import { codeIn } from './text-parts.ts';
import { compareVersions, hasPlace } from './version.ts';

/** Words of a notice that say that something goes, and not what. */
const sayNothing = /^(deprecat|remov|instead|with|from|that|this|will|have|been|support)/;

const wordsOf = ({ text }: ChangeRecord): Set<string> =>
	new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !sayNothing.test(word)));

/**
 * Whether a deprecation is about what a release removes: both name the same thing in code marks, or share half of their
 * words. In doubt it is: a notice in other words is still a notice.
 */
export function isNoticeOf(notice: ChangeRecord, removal: ChangeRecord): boolean {
	if (notice.scope && removal.scope && notice.scope !== removal.scope) return false;
	const names = codeIn(removal.parts);
	if (codeIn(notice.parts).some((name) => names.includes(name))) return true;
	const [said, words] = [wordsOf(notice), wordsOf(removal)];
	const shared = [...words].filter((word) => said.has(word)).length;
	return shared > 0 && shared * 2 >= Math.min(words.size, said.size);
}

/** Whether an announced version comes after another; `4` stands for 4.0.0. Undefined where nobody can tell. */
export function comesLater(config: HandbookConfig, announced: string, version: string): boolean | undefined {
	const whole =
		config.versionScheme === 'semver' && !semver.valid(announced) ? semver.coerce(announced)?.version : announced;
	if (whole === undefined || !hasPlace(config, whole) || !hasPlace(config, version)) return undefined;
	return compareVersions(config, whole, version) > 0;
}
