import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Expression, JsxElement } from '../../core/syntax-tree.ts';
import type { BareAddress } from './bare-addresses.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;
type Unsafe = NonNullable<NonNullable<Options['unsafe']>[number]>;

/** Where MDX may see a component or an expression. Labels of definitions have to be spelt as their uses are. */
const inText: Unsafe['inConstruct'] = [
	'phrasing',
	'label',
	'reference',
	'titleQuote',
	'destinationRaw',
	'destinationLiteral',
];

const unsafe: Unsafe[] = [
	{ character: '<', inConstruct: inText },
	{ character: '{', inConstruct: inText },
	{ atBreak: true, character: '<' },
	{ atBreak: true, character: '{' },
	{ atBreak: true, character: 'i', after: 'mport(?![A-Za-z0-9_])' },
	{ atBreak: true, character: 'e', after: 'xport(?![A-Za-z0-9_])' },
];

const expression: Handle = (node: Expression, _, state) =>
	`{${state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value}}`;

const component: Handle = (node: JsxElement, _, state, info) => {
	const props = node.attributes.map(({ name, value }) => ` ${name}="${attributeText(String(value))}"`).join('');
	if (node.children.length === 0) return `<${node.name}${props} />`;
	const inside = state.containerFlow(node as unknown as Root, info as Parameters<typeof state.containerFlow>[1]);
	return `<${node.name}${props}>\n\n${inside}\n\n</${node.name}>`;
};

const attributeText = (value: string): string =>
	value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const handlers = {
	bareAddress: (node: BareAddress) => node.value,
	mdxFlowExpression: expression,
	mdxTextExpression: expression,
	mdxJsxFlowElement: component,
};

const processor = unified()
	.use(remarkStringify, {
		bullet: '-',
		emphasis: '*',
		rule: '-',
		fences: true,
		listItemIndent: 'one',
		resourceLink: true,
		unsafe,
		handlers: handlers as unknown as NonNullable<Options['handlers']>,
	})
	.use(remarkGfm, { tablePipeAlign: false })
	.freeze();

/**
 * A tree to restricted MDX. Whatever MDX would take for code is escaped; of its own the tree may hold comments
 * (`mdxFlowExpression`, `mdxTextExpression`) and components with literal props (`mdxJsxFlowElement`). Ends with a newline,
 * unless it is empty.
 */
export const printRestrictedMdx = (tree: Root): string => processor.stringify(tree);
