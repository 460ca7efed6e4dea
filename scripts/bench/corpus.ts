import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes neutral pages out of real documents with the script that the peers take theirs from. Gives their folder. */
export function makePages(bench: string, corpora: string, out: string, count: number): string {
	const script = join(bench, 'make_corpus.py');
	if (!existsSync(script) || !existsSync(corpora))
		throw new Error(`There is no ${script} or no ${corpora}; name them with --bench and --corpora.`);
	console.error(execFileSync('python3', [script, corpora, out, String(count)], { encoding: 'utf8' }).trim());
	return out;
}

/** The same bytes as a content folder: every page is a guide. */
export function makeHandbook(pages: string, content: string): string {
	mkdirSync(join(content, 'guides'), { recursive: true });
	writeFileSync(
		join(content, 'handbook.yaml'),
		'name: Bench\nurl: https://example.org\nseverities:\n  placeholder-text: off\n  broken-link: warning\n',
	);
	for (const file of readdirSync(pages)) copyFileSync(join(pages, file), join(content, 'guides', file));
	return content;
}
