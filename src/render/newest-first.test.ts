import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { newestFirst } from './newest-first.ts';

const node = (name: string) =>
	/^\d/.test(name)
		? { type: 'mdxJsxFlowElement', name: 'Update', attributes: [], children: [], id: name }
		: { type: 'paragraph', children: [], id: name };
const order = (...names: string[]) =>
	newestFirst({ type: 'root', children: names.map(node) } as unknown as Root).children.map(
		(each) => (each as unknown as { id: string }).id,
	);

test('updates that follow each other are told with the newest first; the text around them stays', () => {
	expect(order('a', '1', '2', '3', 'b', '4', '5')).toEqual(['a', '3', '2', '1', 'b', '5', '4']);
	expect(order('1', '2')).toEqual(['2', '1']);
	expect(order('a', 'b')).toEqual(['a', 'b']);
});
