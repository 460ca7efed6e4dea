import { crc32 } from 'node:zlib';

/** A file of an archive: its path below the root, of letters, digits, `.`, `_`, `-` and `/`. */
export interface ArchiveFile {
	path: string;
	text: string;
}

/**
 * A `.tar.gz` of a few text files (POSIX.1-2017, pax, «ustar Interchange Format»; RFC 1952). The same files and time give
 * the same bytes on every machine: the files are stored and not deflated, because what a zlib makes of them differs
 * between its builds and processors, and an archive is held to its digest. Owner and group are 0. `seconds` since 1970.
 */
export function tarGz(files: readonly ArchiveFile[], seconds: number): Buffer {
	return gzip(Buffer.concat([...files.flatMap((file) => entry(file, seconds)), Buffer.alloc(2 * block)]));
}

const block = 512;

function entry({ path, text }: ArchiveFile, seconds: number): Buffer[] {
	const content = Buffer.from(text, 'utf8');
	const header = Buffer.alloc(block);
	const slash = path.length > 100 ? path.lastIndexOf('/', 154) : -1;
	const name = path.slice(slash + 1);
	if (!/^[\w./-]+$/.test(path) || name.length > 100 || slash > 155) throw new Error(`No path of an archive: ${path}`);
	header.write(name, 0);
	header.write('0000644\0', 100);
	header.write('0000000\0', 108);
	header.write('0000000\0', 116);
	header.write(octal(content.length, 12), 124);
	header.write(octal(seconds, 12), 136);
	header.write(' '.repeat(8), 148);
	header.write('0', 156);
	header.write('ustar\x0000', 257, 'latin1');
	if (slash > 0) header.write(path.slice(0, slash), 345);
	header.write(
		`${octal(
			header.reduce((sum, byte) => sum + byte, 0),
			7,
		)} `,
		148,
	);
	return [header, content, Buffer.alloc((block - (content.length % block)) % block)];
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

/** So many bytes fit into a stored block (RFC 1951, 3.2.4). */
const mostStored = 0xffff;

function gzip(data: Buffer): Buffer {
	const parts: Buffer[] = [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])];
	for (let at = 0; at < data.length; at += mostStored) {
		const piece = data.subarray(at, at + mostStored);
		const head = Buffer.alloc(5);
		head[0] = at + mostStored >= data.length ? 1 : 0;
		head.writeUInt16LE(piece.length, 1);
		head.writeUInt16LE(~piece.length & 0xffff, 3);
		parts.push(head, piece);
	}
	const tail = Buffer.alloc(8);
	tail.writeUInt32LE(crc32(data), 0);
	tail.writeUInt32LE(data.length, 4);
	return Buffer.concat([...parts, tail]);
}
