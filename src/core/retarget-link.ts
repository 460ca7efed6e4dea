import type { Parent } from 'unist';
import { anchorsOf } from './anchors.ts';
import type { Document } from './document.ts';
import type { Fix } from './fix.ts';
import type { Link } from './outline.ts';
import { type Point, pointAt } from './place.ts';
import { pathOfLink } from './reference.ts';

/**
 * Lets a link lead to another file: its path alone is written anew. `target` is that file's document; undefined for an
 * image. Gives no fix where the fragment is not there in the target, or where the address is written in another way than
 * it is read (escapes, entities).
 */
export function retargetLink(from: Document, link: Link, file: string, target: Document | undefined): Fix | undefined {
	const fragment = pathOfLink(from.file, link.url)?.fragment;
	if (fragment && !(target?.body && anchorsOf(target).includes(fragment))) return undefined;
	const start = startOfAddress(from, link);
	if (!start) return undefined;
	const old = /^[^?#]*/.exec(link.url)![0];
	const path = pathBetween(from.file, file, old.startsWith('.') ? './' : '');
	const end = { line: start.line, column: start.column + old.length };
	return { does: `Link to \`${path}\` instead of \`${old}\``, edits: [{ start, end, text: path }] };
}

/** Where the address of a link begins in the source. */
function startOfAddress({ source }: Document, { node, definition, url }: Link): Point | undefined {
	const { position } = definition ?? node;
	if (position?.start.offset === undefined) return undefined;
	const from = position.start.offset;
	const written = source.slice(from, position.end.offset);
	const mark = definition ? ']:' : '](';
	const lastChild = definition ? undefined : (node as Partial<Parent>).children?.at(-1);
	const at = written.indexOf(mark, (lastChild?.position?.end.offset ?? from) - from);
	// what an image shows is no node of its own, and may hold the same mark
	if (at === -1 || (node.type === 'image' && at !== written.lastIndexOf(mark))) return undefined;
	const [lead = ''] = /^\s*<?/.exec(written.slice(at + mark.length)) ?? [];
	const address = at + mark.length + lead.length;
	const isThere = written.startsWith(url, address) && /^[)>\s]|^$/.test(written.slice(address + url.length));
	if (!isThere) return undefined;
	const { line, column } = pointAt(written, address);
	return { line: position.start.line + line - 1, column: line === 1 ? position.start.column + column - 1 : column };
}

/** The way from one file to another, as a link has it; `same` leads a way that does not go up. */
export function pathBetween(from: string, to: string, same: './' | ''): string {
	const here = from.split('/').slice(0, -1);
	const there = to.split('/');
	let shared = 0;
	while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
	const up = '../'.repeat(here.length - shared);
	return (up || same) + there.slice(shared).map(encodeSegment).join('/');
}

const encodeSegment = (segment: string): string =>
	encodeURIComponent(segment).replace(/[()]/g, (char) => (char === '(' ? '%28' : '%29'));
