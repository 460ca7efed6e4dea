/** Languages of a fence that shows a session: what was typed behind a prompt, and what was answered. */
const sessions = new Set(['console', 'shell', 'shell-session', 'shellsession', 'sh-session', 'terminal']);
/** `$ `, `user@host:~$ `, `[root@db ~]# `, `PS C:\> `: prompts that no command begins with. */
const prompt = /^\s*(?:\$|[\w.-]+@[\w.-]+(?:[: ][^\s$#]*)?[$#]|\[[\w.-]+@[^\]\n]*\][$#]|PS [^>\n]*>) ?(?=\S)/;
const rootPrompt = /^\s*# (?=\S)/;
const continuation = /^\s*> ?/;

/**
 * What of a fence is typed: of a session the commands alone, without prompts and answers; anything else as it stands. A
 * `#` is root's prompt only in a session without other prompts; elsewhere it is a remark.
 */
export function typedIn(language: string, code: string): string {
	const lines = code.replace(/\n$/, '').split('\n');
	const whole = lines.join('\n');
	const first = lines.find((line) => line.trim() !== '') ?? '';
	const session = sessions.has(language);
	const begins = lines.some((line) => prompt.test(line)) ? prompt : rootPrompt;
	if (begins === prompt ? !session && !prompt.test(first) : !session || !rootPrompt.test(first)) return whole;
	const typed: string[] = [];
	let inside = false;
	for (const line of lines) {
		const goesOn = inside && (continuation.test(line) || typed.at(-1)?.endsWith('\\'));
		if (begins.test(line)) typed.push(line.replace(begins, ''));
		else if (goesOn) typed.push(line.replace(continuation, ''));
		else {
			inside = false;
			continue;
		}
		inside = true;
	}
	return typed.join('\n');
}
