import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm start`: builds the handbook and serves it for reading.
const example = join(import.meta.dirname, 'example.ts');
for (const command of ['build', 'preview']) {
	const { status } = spawnSync(
		process.execPath,
		[example, command, ...(command === 'preview' ? process.argv.slice(2) : [])],
		{ stdio: 'inherit' },
	);
	if (status) process.exit(status);
}
