import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
	test: {
		globalSetup: ['tests/build-site.ts'],
		testTimeout: 90_000,
		hookTimeout: 180_000,
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				extends: true,
				// these tests leave nothing behind in modules: to load them anew for each file took most of the time
				test: { name: 'rooms', include: ['{schemas,src,scripts}/**/*.test.ts'], isolate: false },
			},
			{ extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'] } },
		],
	},
});
