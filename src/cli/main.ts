import { parseArgs } from 'node:util';
import { visibleText } from '../reporters/visible.ts';
import { check } from './commands/check.ts';
import { type Command, type Io, UsageError } from './usage.ts';

/** Commands by name; each is loaded when it is called, so that `check` does not wait for Astro. */
const commands: Record<string, () => Promise<Command> | Command> = {
	check: () => check,
	build: async () => (await import('./commands/build.ts')).build,
	dev: async () => (await import('./commands/dev.ts')).dev,
	preview: async () => (await import('./commands/preview.ts')).preview,
	new: async () => (await import('./commands/new.ts')).newDocument,
	import: async () => (await import('./commands/import.ts')).importDocuments,
	explain: async () => (await import('./commands/explain.ts')).explain,
	stats: async () => (await import('./commands/stats.ts')).stats,
	export: async () => (await import('./commands/export.ts')).exportBundle,
	verify: async () => (await import('./commands/verify.ts')).verify,
	init: async () => (await import('./commands/init.ts')).init,
};

/** Runs one call of the command line, in the world that `io` is. Gives the exit code. */
export async function main([name = 'help', ...args]: string[], io: Io): Promise<number> {
	try {
		const [about] = args;
		if (name === 'help' && about !== undefined && !about.startsWith('-')) return usage(await commandNamed(about), io);
		if (['help', '--help', '-h'].includes(name)) return await help(io);
		if (['--version', '-v'].includes(name)) return await version(io);
		const command = await commandNamed(name);
		if (args.includes('--help') || args.includes('-h')) return usage(command, io);
		return await command.run({ ...parse(command, args), io });
	} catch (error) {
		if (error instanceof UsageError) {
			// either may quote names of files and words of documents
			io.tell(visibleText(`${error.message}\n${error.help}\n`));
			return 2;
		}
		io.tell(
			`This is a fault of rollbook itself, and not of your documents:\n${visibleText(String(error instanceof Error ? error.stack : error))}\n`,
		);
		return 70;
	}
}

async function commandNamed(name: string): Promise<Command> {
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (load) return load();
	const { nearest } = await import('../core/nearest.ts');
	const near = nearest(name, Object.keys(commands));
	throw new UsageError(
		`There is no command ${name}.`,
		near && `Did you mean ${near}? \`rollbook help\` lists the commands.`,
	);
}

function parse({ name, options, usage, takesWords }: Command, args: string[]) {
	const parsed = () => {
		try {
			return parseArgs({ args, options, allowPositionals: true });
		} catch (error) {
			throw new UsageError(
				error instanceof Error ? error.message.split('\n')[0]! : String(error),
				`rollbook ${usage}\nRun \`rollbook ${name} --help\` for the options.`,
			);
		}
	};
	const { values, positionals } = parsed();
	const [word] = takesWords ? [] : positionals;
	if (word !== undefined)
		throw new UsageError(
			`Unexpected \`${word}\`, expected options alone.`,
			'content' in options
				? `Name the content folder with --content: rollbook ${name} --content ${word}`
				: `rollbook ${usage}`,
		);
	return { values: values as Parameters<Command['run']>[0]['values'], positionals };
}

async function help(io: Io): Promise<number> {
	const all = await Promise.all(Object.values(commands).map((load) => load()));
	io.out('rollbook compiles releases, runbooks and rollback plans into a checked, searchable handbook.\n\n');
	for (const { name, does } of all) io.out(`  rollbook ${name.padEnd(8)}  ${does}\n`);
	io.out('\nRun `rollbook COMMAND --help` for its options.\n');
	return 0;
}

function usage({ usage, does, options }: Command, io: Io): number {
	io.out(`rollbook ${usage}\n${does}\n\n`);
	for (const [name, { value, does }] of Object.entries(options)) {
		io.out(`  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(22)}  ${does}\n`);
	}
	return 0;
}

async function version(io: Io): Promise<number> {
	const { readFileSync } = await import('node:fs');
	const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
		version: string;
	};
	io.out(`${version}\n`);
	return 0;
}
