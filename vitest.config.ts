import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['{schemas,src,tests,scripts}/**/*.test.ts'],
		globalSetup: ['tests/build-site.ts'],
		testTimeout: 90_000,
		hookTimeout: 180_000,
		maxWorkers: 2,
	},
});
