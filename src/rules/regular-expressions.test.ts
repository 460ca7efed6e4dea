import { expect, test } from 'vitest';
import { check } from '../core/check.ts';
import { clockAt } from '../core/clock.ts';
import { handbookOf } from '../core/handbook-of-texts.ts';
import { maxBytes } from '../core/source-file.ts';
import { rules } from './index.ts';

/** What our expressions look for, again and again: where one goes back for each, 2 MiB take minutes. */
const bombs = [
	'rm -rm ',
	'kubectl delete ',
	'oc delete --al ',
	'kubectl drain',
	'kubectl scale --replicas ',
	'terraform ',
	'git push --force-with-lease ',
	'aws s3 rb ',
	'dd of=',
	' # # \u2028',
	'next update ',
	'next news 6 may ',
	'no no not ',
	'human error no ',
	'TODO',
	'?',
	'lorem ',
	'p95 5xx k8s ',
	'back-fill race ',
	'xoxb-1-',
	'xoxb-1',
	'glpat-',
	'AKIA',
	'aws_secret_access_key ',
	'-----BEGIN PRIVATE KEY-----',
	'-----BEGIN A A ',
	'https://hooks.slack.com/services/T',
	'AccountKey=A',
	'SG.a.',
	'1.',
	'2',
	'v1 ',
	' ',
	'\t',
	'-',
	'/',
	'../',
	'%',
	'%41',
	'\\ ',
	"'",
	'"',
	'.',
	'. ',
	'a. ',
	'#',
	'a:',
	'www ',
];
const documents: Record<string, (body: string) => string> = {
	'runbooks/a.mdx': (body) => `---\ntitle: A\ntype: alert\nalerts: [A]\n---\n\n## Mitigation\n\n${body}`,
	'incidents/a.mdx': (body) =>
		`---\ntitle: A\nseverity: 2\nimpact: minor\nstarted: 2026-11-20T10:00:00Z\n---\n\n<Update at="2026-11-20T10:10:00Z" status="monitoring">\n\n${body}\n</Update>\n`,
	'communications/a.mdx': (body) => `---\ntitle: A\nmoment: rollback\nto: customers\n---\n\n${body}`,
	'releases/2.4.0.mdx': (body) =>
		`---\ntitle: A\nversion: 2.4.0\ntype: feature\nstatus: planned\n---\n\n## Summary\n\n${body}`,
};

test('the documents fit their kinds', () => {
	for (const [path, text] of Object.entries(documents)) {
		const [document] = handbookOf({ [path]: text('Text.\n') }).documents;
		expect([...document!.faults, ...document!.issues], path).toEqual([]);
	}
});

test.each(bombs)('2 MiB of %j are checked in seconds, as text, as commands, in lines and in fields', (bomb) => {
	const many = (length: number, end = '') => bomb.repeat(Math.floor(length / bomb.length)) + end;
	const half = maxBytes / 2 - 1000;
	const lines = `${bomb}\n`.repeat(Math.min(10_000, Math.floor(half / 4 / bomb.length)));
	const body = `${many(half / 2, 'x')}\n\n\`\`\`sh\n${many(half / 2, 'x')}\n${lines}\`\`\`\n`;
	const field = `---\ntitle: ${JSON.stringify(many(50_000, 'x'))}\nowner: ${JSON.stringify(many(50_000, 'x'))}\naliases: [${JSON.stringify(many(50_000, 'x'))}]\n---\n\nText.\n`;
	const files = Object.entries(documents).map(([path, text]) => [path, text(body)] as const);
	for (const [path, text] of [...files, ['services/a.mdx', field] as const]) {
		const from = process.cpuUsage();
		const handbook = handbookOf({ 'handbook.yaml': 'name: A\nprofile:\n  size: organisation\n', [path]: text });
		check(handbook, rules, { clock: clockAt(0) });
		const { user, system } = process.cpuUsage(from);
		expect((user + system) / 1e6, path).toBeLessThan(4);
	}
});
