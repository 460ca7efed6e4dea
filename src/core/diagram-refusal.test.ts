import { expect, test } from 'vitest';
import { diagramRefusal } from './diagram-refusal.ts';

test.each([
	['a directive', 'flowchart TD\n  %%{init: {"theme": "dark"}}%%\n  A --> B', 2, 'Unexpected directive'],
	['front matter', '\n---\nconfig:\n  look: neo\n---\nflowchart TD\n  A --> B', 2, 'Unexpected front matter'],
	['a script behind a click', 'flowchart TD\n  A --> B\n  click A "javascript:alert(1)"', 3, 'Unexpected `click`'],
	['a link of a class', 'classDiagram\n  class A\n  link A "https://example.com"', 3, 'Unexpected link'],
	['a link of an actor', 'sequenceDiagram\n  A->>B: hi\n  link A: Docs @ https://example.com', 3, 'Unexpected link'],
	['a picture', 'flowchart TD\n  A@{\n    img: "https://example.com/a.png"\n  }', 3, 'Unexpected picture'],
	['a day that is none', 'gantt\n  %% leap\n  Task :a, 2026-02-30, 3d', 3, 'Unexpected date `2026-02-30`'],
	['a control character', 'flowchart TD\n  A[\u0007] --> B', 2, 'Unexpected control character'],
	['a kind that needs a browser', '%% note\nmindmap\n  root', 2, 'Unexpected kind of diagram `mindmap`'],
	['nothing', '\n%% only a comment\n', 1, 'Unexpected empty diagram'],
	['a header only', '\nflowchart TD\n', 2, 'Unexpected empty diagram'],
	['too much', `flowchart TD\n${'  A --> B\n'.repeat(2100)}`, 1, 'Unexpected size'],
])('%s is refused at its line', (_, source, line, message) => {
	expect(diagramRefusal(source)).toEqual({
		line,
		message: expect.stringMatching(/^Unexpected .*, expected /),
		help: expect.stringMatching(/^[A-Z].*\.$/),
	});
	expect(diagramRefusal(source)?.message).toContain(message);
});

test('words of the refused statements are no reason to refuse', () => {
	expect(diagramRefusal('sequenceDiagram\n  link->>B: A click: https://example.com')).toBeUndefined();
	expect(diagramRefusal('flowchart TD\n  A[click here] --> link')).toBeUndefined();
	expect(diagramRefusal('gantt\n  Leap day :a, 2028-02-29, 1d')).toBeUndefined();
});
