import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../src/core/decode.ts';
import { bytesOf, type Files, mended, planInMemory, textOf } from './plan-in-memory.ts';

const sections = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation', 'Verify', 'Escalate', 'Ours'];
const paragraph = fc.constantFrom(
	'Text.',
	'- one\n- two',
	'```sh\n## no heading\n```',
	'| a |\n| - |\n| b |',
	'> quoted',
	'',
);
const subheading = fc.constantFrom('', '', '### So', '#### Deep', '##### Deeper');
const section = fc.record({ title: fc.constantFrom(...sections), sub: subheading, body: paragraph, blanks: fc.nat(2) });
const link = fc.constantFrom(
	'',
	'See [it](./moved.mdx#further).',
	'[a](../moved.mdx) ![b](./old/p.png)',
	'[no](./nowhere.mdx)',
);
const fields = fc.subarray(['sumary: A.', 'Severity: High', 'automaton: x', 'tools: []', "'audience': Internal"]);
const style = fc.record({ ending: fc.constantFrom('\n', '\r\n'), bom: fc.boolean(), ended: fc.boolean() });

const runbook = fc
	.record({ lead: link, parts: fc.array(section, { maxLength: 7 }), fields, tail: link, style })
	.map(({ lead, parts, fields, tail, style: { ending, bom, ended } }) => {
		const body = parts.map(
			({ title, sub, body, blanks }) => `## ${title}\n\n${sub ? `${sub}\n\n` : ''}${body}\n${'\n'.repeat(blanks)}`,
		);
		const head = ['title: A', 'type: alert', 'alerts: [A]', ...fields].join('\n');
		const text = `---\n${head}\n---\n\n${lead}\n\n${body.join('')}\n${tail}${ended ? '\n' : 'x'}`;
		return (bom ? '\ufeff' : '') + text.replaceAll('\n', ending);
	});
const filesOf = (text: string): Files => ({
	'runbooks/a.mdx': text,
	'services/moved.mdx': '---\ntitle: B\n---\n\n## Further\n\nText.\n',
	'images/p.png': '',
});
const folded = (content: string | Uint8Array): string[] => {
	const decoded = decode({ path: 'a.mdx', bytes: bytesOf(content) });
	if (!('text' in decoded)) throw new Error('unreadable');
	return decoded.text.split('\n');
};

test('a second run mends nothing, and what is left out is left out again', () => {
	fc.assert(
		fc.property(runbook, (text) => {
			const once = mended(filesOf(text));
			expect(planInMemory(once).files).toEqual([]);
		}),
		{ numRuns: 150 },
	);
});

test('all that was written is still there: the same lines, but for those that a fix names', () => {
	/** What fixes may change within a line. */
	const plain = (line: string): string =>
		line
			.replace(/^#{3,}/, '###')
			.replace(/\(\S*?(moved\.mdx|p\.png)/g, '($1')
			.replace(
				/^['"]?(sumary|summary|severity|automaton|automation|audience)['"]?: (.*)/i,
				(_, key: string, value: string) => `${key.toLowerCase().slice(0, 3)}: ${value.toLowerCase()}`,
			);
	fc.assert(
		fc.property(runbook, (text) => {
			const after = mended(filesOf(text))['runbooks/a.mdx']!;
			const left = new Map<string, number>();
			for (const line of folded(after).map(plain)) left.set(line, (left.get(line) ?? 0) + 1);
			for (const line of folded(text).map(plain)) left.set(line, (left.get(line) ?? 0) - 1);
			const [gone, come] = [-1, 1].map((sign) =>
				[...left].flatMap(([line, count]) =>
					Math.sign(count) === sign ? Array<string>(Math.abs(count)).fill(line) : [],
				),
			);
			expect(gone).toEqual([]);
			// a section that was missing comes as a heading, what belongs there, and blank lines
			expect(come!.filter((line) => !/^(## \w+|TODO: .*|)$/.test(line))).toEqual([]);
			expect(come!.filter((line) => line.startsWith('##'))).toHaveLength(
				come!.filter((line) => line.startsWith('TODO')).length,
			);
		}),
		{ numRuns: 150 },
	);
});

test('BOM, line endings and the end of the file stay', () => {
	fc.assert(
		fc.property(runbook, (text) => {
			const after = textOf(mended(filesOf(text))['runbooks/a.mdx']!);
			expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
			expect([...new Set(after.match(/\r\n|\r|\n/g))]).toEqual([...new Set(text.match(/\r\n|\r|\n/g))]);
			expect(/\n$/.test(after)).toBe(/\n$/.test(text));
		}),
		{ numRuns: 100 },
	);
});
