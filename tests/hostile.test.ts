import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../src/core/finding.ts';

const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
let folder: string;
const head = '---\ntitle: Hostile\n---\n\n';
const proof = (name: string) => join(folder, `ran-${name}`);

function write(path: string, text: string | Uint8Array): void {
	const file = join(folder, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
}

function check(): { status: number | null; findings: string[]; ms: number } {
	const from = performance.now();
	const { status, stdout } = spawnSync(process.execPath, [rollbook, 'check', '--content', folder, '--format', 'json'], {
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});
	const { findings } = JSON.parse(stdout) as { findings: Finding[] };
	return {
		status,
		ms: performance.now() - from,
		findings: findings.map(({ place, rule }) => `${place.file}:${place.start.line}:${place.start.column} ${rule}`),
	};
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rollbook-hostile-'));
	write('guides/import.mdx', `${head}import fs from 'node:fs'\n`);
	write('guides/export.mdx', `${head}Text.\n\nexport const x = 1\n`);
	write('guides/expression.mdx', `${head}Text {process.exit(1)}.\n`);
	write('guides/writes.mdx', `${head}{require('fs').writeFileSync('${proof('expression')}', '')}\n`);
	write('guides/attribute.mdx', `${head}<Callout title={process.exit(1)} {...globalThis}>\n\nText.\n\n</Callout>\n`);
	write('guides/engine.mdx', `---js\n{ title: require('fs').writeFileSync('${proof('engine')}', '') }\n---\n\nText.\n`);
	write('guides/layout.mdx', '---\ntitle: Layout\nlayout: ../../../evil.astro\n---\n\nText.\n');
	symlinkSync('/etc/passwd', join(folder, 'guides', 'passwd.mdx'));
	write('guides/brackets.mdx', `${head}${'['.repeat(100_000)}\n`);
	write('guides/pairs.mdx', `${head}${'['.repeat(100_000)}${']'.repeat(100_000)}\n`);
	write('guides/braces.mdx', `${head}${'{'.repeat(100_000)}\n`);
	write('guides/quotes.mdx', `${head}${'>'.repeat(100_000)}\n`);
	write('guides/lists.mdx', `${head}${'- '.repeat(100_000)}a\n`);
	write('guides/tags.mdx', `${head}${'<Callout>'.repeat(5_000)}${'</Callout>'.repeat(5_000)}\n`);
	write('guides/html.mdx', `${head}Text <script>alert(1)</script> and <img src="x" onerror="alert(1)" />.\n`);
	write(
		'guides/protocol.mdx',
		`${head}[a](javascript:alert(1)) [b](  JaVaScRiPt:alert(1)) ![c](https://evil.example/x.png)\n`,
	);
	write('guides/bidi.mdx', `${head}Run \`rm \u202etxt.sh\`.\n`);
	write('guides/nul.mdx', `${head}a\u0000b\n`);
	write('guides/latin.mdx', Buffer.from(`${head}caf\u00e9\n`, 'latin1'));
	write('guides/large.mdx', Buffer.alloc(3 * 1024 * 1024, 'a'));
	write(
		'guides/bomb.mdx',
		`---\na: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\n---\n\nText.\n`,
	);
	write('guides/proto.mdx', '---\ntitle: Proto\n__proto__: {}\nconstructor: x\n---\n\nText.\n');
	write('guides/h#y.mdx', `${head}Text.\n`);
	write('guides/twin.mdx', `${head}Text.\n`);
	write('guides/twin.md', `${head}Text.\n`);
	write('guides/empty.mdx', '');
	write('guides/crlf.mdx', `\ufeff${head}Fine, with a BOM and CRLF.\n`.replaceAll('\n', '\r\n'));
	write('guides/last.mdx', `${head}Fine, and without a newline at its end.`);
	write('elsewhere/lost.mdx', `${head}Text.\n`);
}, 90_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each is a finding at its place, nothing runs, and the program goes on', () => {
	const { status, findings, ms } = check();
	expect(findings).toMatchSnapshot();
	expect(status).toBe(1);
	expect(ms).toBeLessThan(15_000);
	const files = new Set(findings.map((finding) => finding.slice(0, finding.indexOf(':'))));
	expect(files.has('guides/last.mdx') || files.has('guides/crlf.mdx')).toBe(false);
	for (const name of ['expression', 'engine']) expect(() => symlinkSync('x', proof(name)), `${name} ran`).not.toThrow();
});
