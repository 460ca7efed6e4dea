/** A Markdown text with a section of that title in place of the one it had, or behind the others. */
export function withSection(text: string, title: string, body: string): string {
	const [head = '', ...sections] = text.trimEnd().split(/\n(?=## )/);
	const section = `## ${title}\n\n${body.trimEnd()}\n`;
	const at = sections.findIndex((each) => each.startsWith(`## ${title}\n`));
	if (at === -1) sections.push(section);
	else sections[at] = section;
	return `${[head.trimEnd(), ...sections.map((each) => each.trimEnd())].join('\n\n')}\n`;
}
