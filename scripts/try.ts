import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm run try -- FOLDER…`: imports folders of real Markdown and looks whether anything is lost, in the documents that
// are made of it (each word as often as it stands there) and on the pages (each word), and whether alerts lead to what to do.
const statuses = ['try-runbooks.ts', 'try-pages.ts', 'try-alerts.ts'].map(
	(script) =>
		spawnSync(process.execPath, [join(import.meta.dirname, script), ...process.argv.slice(2)], { stdio: 'inherit' })
			.status,
);
process.exit(statuses.every((status) => status === 0) ? 0 : 1);
