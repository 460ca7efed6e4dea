import { expect, test } from 'vitest';
import { clockAt } from '../core/clock.ts';
import { handbookOf } from '../core/handbook-of-texts.ts';
import { diagramFindings } from './diagram-findings.ts';

const guide = (more = '') => `---\ntitle: A\n${more}---\n\n\`\`\`mermaid\nflowchart LR\n  A -->\n\`\`\`\n`;
const found = (files: Record<string, string>) => {
	const handbook = handbookOf(files);
	const [document] = handbook.documents;
	const failed = [{ handbook, document: document!, line: 7, message: 'Unexpected end of the diagram.' }];
	return diagramFindings(failed, clockAt(0)).map(
		({ rule, severity, place, message }) => `${place.file}:${place.start.line} ${severity} ${rule}: ${message}`,
	);
};

test('a diagram that could not be drawn is a finding at its line', () => {
	expect(found({ 'guides/a.mdx': guide() })).toEqual([
		'guides/a.mdx:7 error diagram-syntax: Unexpected end of the diagram, expected a diagram that can be drawn',
	]);
});

test('with the severity that the handbook gives it, and none where it is set aside', () => {
	const config = 'name: A\nseverities:\n  diagram-syntax: warning\n';
	expect(found({ 'handbook.yaml': config, 'guides/a.mdx': guide() })[0]).toContain(' warning ');
	expect(
		found({ 'guides/a.mdx': guide('rules:\n  - off: diagram-syntax\n    reason: An example of what fails.\n') }),
	).toEqual([]);
});
