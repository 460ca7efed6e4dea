/** The lines of a text put together anew, without empty ones and without the blanks where they met. */
export function rejoin(text: string, by: string): string {
	const lines = text.split('\n');
	const last = lines.length - 1;
	return lines
		.map((line, at) => (at === 0 ? (last ? line.trimEnd() : line) : at === last ? line.trimStart() : line.trim()))
		.filter((line, at) => at === 0 || at === last || line !== '')
		.join(by);
}
