import type { Node as UnistNode, Parent as UnistParent } from 'unist';

/** A prop as it stands in a body: text, a bare name (null), or an expression, which is refused. */
export interface JsxAttribute {
	type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
	name?: string;
	value?: string | null | { type: string; value: string };
}

/** `<Name prop="text">…</Name>`, as a block or within a line. `name` is null for a fragment. */
export interface JsxElement extends UnistParent {
	type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
	name: string | null;
	attributes: JsxAttribute[];
}

/** `{…}`; the text between the braces is never evaluated. */
export interface Expression extends UnistNode {
	type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
	value: string;
}

export const isJsx = (node: UnistNode): node is JsxElement =>
	node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isExpression = (node: UnistNode): node is Expression =>
	node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm';

/** `{/* … *​/}`: dropped. */
export const isComment = ({ type, value }: Expression): boolean =>
	type !== 'mdxjsEsm' && /^\s*(\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(value);

/** `{release.version}`: looked up in a document, or asked of the reader. Dotted names alone. */
export const isPlaceholder = ({ type, value }: Expression): boolean =>
	type !== 'mdxjsEsm' && /^\s*[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+\s*$/.test(value);

/** Visits every node once, parents first, in the order of the text. */
export function walk(root: UnistNode, visit: (node: UnistNode, parents: readonly UnistParent[]) => void): void {
	const parents: UnistParent[] = [];
	const step = (node: UnistNode): void => {
		visit(node, parents);
		if (!('children' in node)) return;
		parents.push(node as UnistParent);
		for (const child of (node as UnistParent).children) step(child);
		parents.pop();
	};
	step(root);
}

/** Whether two nodes of one body are the same one. A tree may have been parsed again between: places tell, not identity. */
export const isSameNode = (a: UnistNode, b: UnistNode): boolean =>
	a.type === b.type && a.position?.start.offset === b.position?.start.offset;

/** The text of a node and all below it. */
export function textOf(node: UnistNode): string {
	let text = '';
	walk(node, (each) => {
		if (each.type === 'text' || each.type === 'inlineCode' || each.type === 'code')
			text += (each as unknown as { value: string }).value;
		else if (each.type === 'break') text += ' ';
	});
	return text;
}
