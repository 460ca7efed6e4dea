import type { Code, List, Paragraph, RootContent } from 'mdast';
import { stepAnchor } from './anchors.ts';
import type { Document } from './document.ts';
import { propsAsWritten } from './props.ts';
import { contentOf, headingOf } from './sections.ts';
import { typedIn } from './session-commands.ts';
import { isCommand } from './steps.ts';
import { isJsx, isSameNode, type JsxElement, textOf, walk } from './syntax-tree.ts';

/** The first thing that a section asks one to do. */
export interface FirstAction {
	kind: 'step' | 'command' | 'item' | 'said';
	/** The title of a step, the first line of a command, or a sentence. */
	text: string;
	/** The first line of the first command of a step, if it has one. */
	types?: string;
	/** The fragment of the page at which it stands. */
	anchor: string;
	/** How long it takes (ISO 8601), and whether it can do damage: as the step says. */
	takes?: string;
	danger: boolean;
}

/** Fences that are typed though they are no shell: what a console of metrics is asked, and such as have no language. */
const isTyped = (node: Code): boolean => isCommand(node) || !node.lang || node.lang === 'promql';

/**
 * What to do first in a section of a document, found under any of its names: its first step, command or item of a list in
 * order, whichever comes first; else what it says first. Undefined where the section is missing or says nothing.
 */
export function firstActionIn(
	document: Document,
	section: { title: string; also?: string[] },
): FirstAction | undefined {
	const opening = headingOf(document, section);
	if (!opening) return undefined;
	const content = contentOf(document, section.title);
	let anchor = opening.anchor;
	let said: FirstAction | undefined;
	for (const node of content) {
		if (node.type === 'heading') {
			anchor = document.outline.headings.find((each) => isSameNode(each.node, node))?.anchor ?? anchor;
			continue;
		}
		const found = actionWithin(node, anchor);
		if (found) return found;
		said ??= saidIn(node, anchor);
	}
	return said;
}

/** What a section says first, in a sentence; undefined where it is missing, or says nothing. */
export function firstSaidIn(document: Document, section: { title: string; also?: string[] }): string | undefined {
	const opening = headingOf(document, section);
	for (const node of opening ? contentOf(document, section.title) : []) {
		const said = saidIn(node, opening!.anchor);
		if (said) return said.text;
	}
	return undefined;
}

function actionWithin(block: RootContent, anchor: string): FirstAction | undefined {
	let found: FirstAction | undefined;
	walk(block, (node) => {
		if (found) return;
		if (isJsx(node) && node.name === 'Step') found = ofStep(node, anchor);
		else if (node.type === 'code' && isTyped(node as Code)) found = ofCommand(node as Code, anchor);
		else if (node.type === 'list' && (node as List).ordered) {
			const text = textOf((node as List).children[0]!.children[0] ?? node);
			if (text.trim()) found = { kind: 'item', text: firstSentence(text), anchor, danger: false };
		}
	});
	return found;
}

function ofStep(node: JsxElement, anchor: string): FirstAction {
	const { id, title, takes, danger } = propsAsWritten(node);
	let types: string | undefined;
	walk(node, (each) => {
		if (types === undefined && each.type === 'code' && isTyped(each as Code)) types = firstLine(each as Code);
	});
	return {
		kind: 'step',
		text: title ?? id ?? firstSentence(textOf(node)),
		...(types === undefined ? {} : { types }),
		anchor: id ? stepAnchor(id) : anchor,
		...(takes ? { takes } : {}),
		danger: danger !== undefined && danger !== 'false',
	};
}

function ofCommand(node: Code, anchor: string): FirstAction | undefined {
	const text = firstLine(node);
	return text === undefined ? undefined : { kind: 'command', text, anchor, danger: false };
}

/** The first line that is typed, and is no remark. */
const firstLine = ({ lang, value }: Code): string | undefined =>
	typedIn(lang ?? '', value)
		.split('\n')
		.find((line) => line.trim() !== '' && !/^\s*#/.test(line))
		?.trim();

function saidIn(node: RootContent, anchor: string): FirstAction | undefined {
	const first = node.type === 'list' ? node.children[0]?.children[0] : node;
	const text = first?.type === 'paragraph' ? firstSentence(textOf(first as Paragraph)) : '';
	return text ? { kind: 'said', text, anchor, danger: false } : undefined;
}

/** As far as the first full stop; cut at a word where that is long. */
export function firstSentence(text: string, most = 160): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const end = /[.!?](?=\s)/.exec(line.slice(0, most));
	if (end) return line.slice(0, end.index + 1);
	return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most - 1))} …`;
}
