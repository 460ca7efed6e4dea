// Node strips types by itself, but not below node_modules, where an installed Rollbook lies. This hook does it there,
// for Rollbook's own files alone.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const own = new URL('../', import.meta.url).href;
if (own.includes('/node_modules/')) {
	registerHooks({
		load(url, context, next) {
			if (!url.startsWith(own) || !url.endsWith('.ts') || url.slice(own.length).includes('node_modules/'))
				return next(url, context);
			return {
				format: 'module',
				source: stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')),
				shortCircuit: true,
			};
		},
	});
}
