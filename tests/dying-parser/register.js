// Preloaded by a test: takes the parser's place, and ends the process as a native parser does that breaks down.
import { registerHooks } from 'node:module';

const shim = new URL('./satteri.js', import.meta.url).href;
registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'satteri' && context.parentURL !== shim
			? { url: shim, format: 'module', shortCircuit: true }
			: next(specifier, context),
});
