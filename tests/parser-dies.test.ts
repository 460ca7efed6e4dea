import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runRollbook } from './run-rollbook.ts';

let content: string;
beforeEach(() => {
	content = mkdtempSync(join(tmpdir(), 'rollbook-dies-'));
	mkdirSync(join(content, 'guides'));
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

test.each([
	['few documents, read one after the other', 5],
	['many documents, read in threads', 400],
])('a document that the parser breaks down on is told, and all others are checked: %s', (_, many) => {
	const text = (i: number) => (i === 3 ? 'The parser dies of this.' : `Text, and a [link](./guide-${i + 1}.mdx).`);
	for (let i = 0; i < many; i++)
		writeFileSync(join(content, 'guides', `guide-${i}.mdx`), `---\ntitle: Guide ${i}\n---\n\n${text(i)}\n`);
	const register = new URL('./dying-parser/register.js', import.meta.url).href;
	const { status, out, told } = runRollbook(['check', '--content', content, '--format', 'unix'], {
		env: { NODE_OPTIONS: `--import ${register}`, ROLLBOOK_THREADS: '3' },
	});
	expect(told).toContain('The parser broke down on guides/guide-3.mdx. Starting again without it.');
	expect(told).toContain(`${many} documents read and checked`);
	expect(out).toMatch(/guides\/guide-3\.mdx:1:1: .*Unexpected text that the parser breaks down on.*file-readable/);
	expect(out).toContain(`guide-${many - 1}.mdx:5:13`);
	expect(status).toBe(1);
});
