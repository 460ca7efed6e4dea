import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as Chromium writes it: glyphs, turned into letters by the tables of their fonts. */
export function pdfPages(pdf: Buffer): string[] {
	const source = pdf.toString('latin1');
	const objects = new Map<string, { head: string; data: () => string }>();
	for (const found of source.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
		const [, id = '', body = ''] = found;
		const [begin = ''] = /stream\r?\n/.exec(body) ?? [];
		const at = begin ? body.indexOf(begin) : body.length;
		const head = body.slice(0, at);
		// as many bytes as the head says: what is packed may itself end with a line break, or hold the words of an end
		const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
		const data = (): string => {
			const bytes = Buffer.from(body.slice(at + begin.length, at + begin.length + length), 'latin1');
			return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
		};
		objects.set(id, { head, data });
	}
	const headOf = (id: string | undefined): string => objects.get(id ?? '')?.head ?? '';
	const letters = new Map<string, Map<string, string>>();
	const lettersOf = (font: string): Map<string, string> => {
		let table = letters.get(font);
		if (!table) {
			const id = /\/ToUnicode (\d+)/.exec(headOf(font))?.[1];
			table = id ? tableOf(objects.get(id)!.data()) : new Map();
			letters.set(font, table);
		}
		return table;
	};
	return [...objects.values()]
		.filter(({ head }) => /\/Type \/Page\b/.test(head))
		.map(({ head }) => {
			const fonts = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, id!]));
			const contents = /\/Contents (?:\[([^\]]*)\]|(\d+))/.exec(head);
			const ids = (contents?.[1] ?? `${contents?.[2]} 0 R`).matchAll(/(\d+) 0 R/g);
			const text = [...ids].map(([, id]) => objects.get(id!)!.data()).join('\n');
			let table = new Map<string, string>();
			let said = '';
			for (const [, font, hex, end] of text.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(ET)\b/g)) {
				if (font) table = lettersOf(fonts.get(font) ?? '');
				else if (hex) said += (hex.match(/.{4}/g) ?? []).map((glyph) => table.get(glyph.toUpperCase()) ?? '').join('');
				else if (end) said += '\n';
			}
			return said;
		});
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function tableOf(cmap: string): Map<string, string> {
	const table = new Map<string, string>();
	for (const [, part = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
		for (const [, glyph, to] of part.matchAll(/<(\w+)>\s*<(\w+)>/g)) table.set(glyph!.toUpperCase(), fromHex(to!));
	for (const [, part = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, from, to, start] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
			const first = Number.parseInt(from!, 16);
			for (let glyph = first; glyph <= Number.parseInt(to!, 16); glyph++) {
				const code = (Number.parseInt(start!, 16) + glyph - first).toString(16).padStart(4, '0');
				table.set(glyph.toString(16).padStart(4, '0').toUpperCase(), fromHex(code));
			}
		}
	}
	return table;
}
