import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['{schemas,src,tests,scripts}/**/*.test.ts'],
		globalSetup: ['tests/build-site.ts'],
		testTimeout: 20_000,
		hookTimeout: 120_000,
		maxWorkers: 2,
	},
});
