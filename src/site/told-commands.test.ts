import { expect, test } from 'vitest';
import { toldCommands } from './told-commands.ts';

const said = (text: string, ...codes: string[]) => ({
	said: text
		.split(/(`[^`]+`)/)
		.flatMap((each) => (each ? [{ text: each.replaceAll('`', ''), isCode: codes.includes(each) }] : [])),
});

test('a command is taken out of its sentence, and what follows begins one', () => {
	expect(toldCommands('`flags set a off --env production`; off within 30 seconds, carts are kept')).toEqual([
		{ command: 'flags set a off --env production' },
		said('Off within 30 seconds, carts are kept'),
	]);
});

test('a name in backticks is no command', () => {
	expect(toldCommands('`flags set a off --partner <id>`, or without `--partner` for all')).toEqual([
		{ command: 'flags set a off --partner <id>' },
		said('Or without `--partner` for all', '`--partner`'),
	]);
	expect(toldCommands('Call platform')).toEqual([said('Call platform')]);
});
