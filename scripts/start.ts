import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm start`: builds the handbook and serves it for reading.
const rollbook = join(import.meta.dirname, '..', 'bin', 'rollbook.js');
for (const command of ['build', 'preview']) {
	const { status } = spawnSync(
		process.execPath,
		[rollbook, command, ...(command === 'preview' ? process.argv.slice(2) : [])],
		{ stdio: 'inherit' },
	);
	if (status) process.exit(status);
}
