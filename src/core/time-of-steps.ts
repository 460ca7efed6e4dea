import type { RootContent } from 'mdast';
import { durationMs } from './instant.ts';
import { propsAsWritten } from './props.ts';
import { isJsx, walk } from './syntax-tree.ts';

/**
 * How long the steps within some blocks take together, in milliseconds, by what each says of itself. Undefined where one of
 * them does not say it, or there is none: a sum of some would be believed.
 */
export function timeOfSteps(blocks: readonly RootContent[]): number | undefined {
	const times: (number | undefined)[] = [];
	for (const block of blocks) {
		walk(block, (node) => {
			if (isJsx(node) && node.name === 'Step') times.push(durationMs(propsAsWritten(node).takes ?? ''));
		});
	}
	return times.length > 0 && times.every((each) => each !== undefined)
		? times.reduce((sum, each) => sum + each, 0)
		: undefined;
}
