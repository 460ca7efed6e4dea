import { filledBody, type Values } from '../core/fill-message.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { renderTree } from '../render/fragment.ts';
import { library } from './library.ts';

/** A message as HTML, with what is known filled in; what is not stands out as a placeholder. */
export function filledMessage(handbook: Handbook, message: Shaped<'communication'>, values: Values): string {
	const { body } = message;
	if (!body) return '';
	return renderTree(filledBody(body, values), {
		handbook,
		document: message,
		base: library().base,
		diagram: () => undefined,
	});
}
