import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedPictures } from './pictures.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function published(source: string, name = 'picture.svg'): Promise<string> {
	writeFileSync(join(folder, name), source);
	const { assets, unreadable } = await publishedPictures(new Map([[name, join(folder, name)]]));
	const asset = assets.get(name)!;
	expect(unreadable).toEqual([]);
	return typeof asset === 'string' ? asset : asset.text.trim();
}
const svg = (inside: string, attributes = ''): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;

test('a drawing stays what it is', async () => {
	const drawing = svg(
		'<title>T</title><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><style>.x{fill:url(#a)}</style><rect class="x" width="4" height="4" fill="url(#a)"/><use href="#a"/><use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/><text xml:space="preserve">a  b</text>',
		' viewBox="0 0 4 4"',
	);
	expect(await published(drawing)).toBe(drawing);
	expect(await published('<html/>', 'raster.png')).toBe(join(folder, 'raster.png'));
});

test.each([
	['a script', '<script>alert(1)</script>'],
	['a script of another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
	[
		'HTML',
		'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
	],
	['HTML by itself', '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'],
	['an animation of a link', '<animate attributeName="href" to="javascript:alert(1)"/>'],
	['a style sheet that loads', '<style>@import "https://evil.example/";</style>'],
	['a style sheet that loads by an escape', '<style>a{fill:\\75rl(https://evil.example/)}</style>'],
	['an instruction', '<?xml-stylesheet href="https://evil.example/"?>'],
	['a remark', '<!-- <script> -->'],
])('%s is left out', async (_, inside) => {
	expect(await published(svg(`<g>${inside}</g>`))).toBe(svg('<g/>'));
});

test.each([
	'onload="alert(1)"',
	'href="javascript:alert(1)"',
	'href=" java&#10;script:alert(1)"',
	'xlink:href="javascript:alert(1)"',
	'href="https://evil.example/"',
	'href="data:image/svg+xml,x"',
	'fill="url(https://evil.example/)"',
	'fill="url( \'//evil.example/\')"',
	'style="background:url(https://evil.example/)"',
	'src="https://evil.example/"',
])('the attribute %s is left out', async (attribute) => {
	expect(await published(svg(`<a ${attribute}/>`, ` ${attribute}`))).toBe(svg('<a/>'));
});

test('what stands beside the root is left out', async () => {
	expect(await published(`<?xml version="1.0"?><?xml-stylesheet href="data:text/xsl,x"?><!-- x -->${svg('')}`)).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
	);
});

test.each(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>', '<html/>', '', '<svg><script/></svg>'])(
	'%j is no picture: an empty one takes its place',
	async (source) => {
		const file = join(folder, 'odd.SVG');
		writeFileSync(file, source);
		const { assets, unreadable } = await publishedPictures(new Map([['odd.SVG', file]]));
		expect(unreadable).toEqual(['odd.SVG']);
		expect(assets.get('odd.SVG')).toMatchObject({ text: expect.stringContaining('could not be read') });
	},
);
