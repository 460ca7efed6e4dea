import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { common, createLowlight } from 'lowlight';
import type { Code } from 'mdast';
import { dangerIn } from '../core/danger.ts';
import { isCommand } from '../core/steps.ts';
import { lineElements, linesOf } from './code-lines.ts';
import { element } from './element.ts';
import { plainShellWords } from './shell-words.ts';

const lowlight = createLowlight(common);
const aliases: Record<string, string> = {
	console: 'shell',
	promql: 'plaintext',
	text: 'plaintext',
	txt: 'plaintext',
	env: 'ini',
	hcl: 'ini',
	dockerfile: 'bash',
};
/** Longer code is shown plain: highlighting it takes longer than reading it helps. */
const longest = 20_000;

/** A code block, highlighted by class names: a strict content security policy allows no style attributes. */
export function codeBlock(node: Code): Element {
	const { lang, meta, value } = node;
	const language = (lang ?? '').toLowerCase().replace(/[^a-z0-9+#-]/g, '');
	const known = aliases[language] ?? language;
	const highlighted =
		known && known !== 'plaintext' && value.length <= longest && lowlight.registered(known)
			? (lowlight.highlight(known, value).children as ElementContent[])
			: [{ type: 'text' as const, value }];
	const commands = isCommand(node);
	// whoever copies it is asked twice
	const danger = commands ? value.split('\n').flatMap((line) => dangerIn(line)?.does ?? [])[0] : undefined;
	const lines = linesOf(value.includes('{{') ? withInputs(highlighted) : highlighted);
	const code = element(
		'code',
		language ? { className: [`language-${language}`] } : {},
		lineElements(known === 'bash' || known === 'shell' || known === 'sh' ? plainShellWords(lines) : lines, commands),
	);
	const className = commands ? ['code', 'code-wrapped'] : ['code'];
	return element('figure', { className, dataLanguage: language || undefined, dataDanger: danger }, [
		// what stands behind the language is a title or a remark; what is in braces is for other tools
		...(meta && !/^\{.*\}$/.test(meta) ? [h('figcaption', meta.replace(/^title=(["'])(.*)\1$/, '$2'))] : []),
		element('pre', { tabIndex: 0 }, [code]),
	]);
}

/** `{{name}}` takes the value that the reader filled in (`<Input name>`). Without script it stays as it is written. */
function withInputs(nodes: ElementContent[]): ElementContent[] {
	return nodes.flatMap((node): ElementContent[] => {
		if (node.type === 'element') return [{ ...node, children: withInputs(node.children) }];
		if (node.type !== 'text' || !node.value.includes('{{')) return [node];
		return node.value.split(/(\{\{\s*[a-z][A-Za-z0-9-]*\s*\}\})/).flatMap((part): ElementContent[] => {
			const name = /^\{\{\s*([a-z][A-Za-z0-9-]*)\s*\}\}$/.exec(part)?.[1];
			if (name) return [h('span.input-value', { dataInput: name }, part)];
			return part ? [{ type: 'text', value: part }] : [];
		});
	});
}
