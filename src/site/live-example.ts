import { seatOf } from '../core/address.ts';
import { readDocument } from '../core/document.ts';
import { renderFragment } from '../render/fragment.ts';
import { library } from './library.ts';

/** The example of a component as a page would show it: read and rendered on the same way as content. */
export function liveExample(name: string, example: string): string {
	const { current, base } = library();
	const path = `guides/example-${name.toLowerCase()}.mdx`;
	const bytes = new TextEncoder().encode(`---\ntitle: ${name}\n---\n\n${example}\n`);
	const document = readDocument({ path, bytes }, seatOf(path)!);
	const html = renderFragment({ handbook: current, document, base, diagram: () => undefined });
	return html.replaceAll(/ id="([^"]+)"/g, ` id="example-${name.toLowerCase()}-$1"`);
}
