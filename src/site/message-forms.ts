import type { Root } from 'mdast';
import { filledBody, filledLine, openIn } from '../core/fill-message.ts';
import type { Handbook, Shaped } from '../core/handbook.ts';
import { addressOfTold, knownFor, type Subject, sayable, settingOf } from '../core/message-values.ts';
import { isInMainLanguage } from '../core/placeholders.ts';
import { propsAsWritten } from '../core/props.ts';
import { isJsx, type JsxElement } from '../core/syntax-tree.ts';
import { renderTree } from '../render/fragment.ts';
import { library } from './library.ts';
import { canonicalUrl } from './links.ts';
import { subjectId } from './message-subjects.ts';

type Message = Shaped<'communication'>;

/** The text of a message for some channels. */
export interface MessageForm {
	channels: string[];
	html: string;
}

/** Something that a message says and no document tells. */
export interface OpenVariable {
	name: string;
	description?: string | undefined;
	example?: string | undefined;
	/** What the handbook says of it in its own language, where the message is in another one. */
	said?: string | undefined;
}

/** A message with what is known of its subject filled in; what is not stands out as a placeholder. */
export interface FilledMessage {
	language: string;
	/** Under which values that a reader fills in are kept: on every page where this message is filled for the same thing. */
	scope: string;
	subject: (string | { open: string })[];
	/** The form for all channels without one of their own comes first. */
	forms: MessageForm[];
	open: OpenVariable[];
}

export function filledMessage(handbook: Handbook, message: Message, about: Subject | undefined): FilledMessage {
	const setting = settingOf(handbook, message, (page) => canonicalUrl(addressOfTold(page)));
	const { locale: language } = setting;
	const known = knownFor(handbook, about, setting);
	const values = sayable(known, handbook, message);
	const { body, fields } = message;
	return {
		language,
		scope: `${message.id} ${about ? `${subjectId(about)} ` : ''}${language}`,
		subject: filledLine(fields.subject ?? '', values),
		forms: body ? formsOf(handbook, message, filledBody(body, values)) : [],
		open: openIn(message, values).map((name) => ({
			...fields.variables.find((each) => each.name === name),
			name,
			...(isInMainLanguage(handbook, message) ? {} : { said: known.sentences.get(name) }),
		})),
	};
}

/** Takes a body apart: what a `<Message channel>` holds is for that channel, the rest is for the others. */
function formsOf(handbook: Handbook, message: Message, body: Root): MessageForm[] {
	const own = body.children.filter((node): node is typeof node & JsxElement => isJsx(node) && node.name === 'Message');
	const html = (children: Root['children']): string =>
		renderTree(
			{ type: 'root', children },
			{ handbook, document: plain(message), base: library().base, diagram: () => undefined },
		);
	const forms = own.map((node) => ({
		channels: [propsAsWritten(node).channel ?? ''],
		html: html(node.children as Root['children']),
	}));
	const taken = forms.flatMap(({ channels }) => channels);
	const common = body.children.filter((node) => !own.includes(node as (typeof own)[number]));
	if (common.length === 0) return forms;
	return [{ channels: message.fields.channels.filter((each) => !taken.includes(each)), html: html(common) }, ...forms];
}

/** The same document, whose headings have no anchors: on a page with several messages they would stand there twice. */
const plain = (message: Message): Message => ({ ...message, outline: { ...message.outline, headings: [] } });
