import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // A crowded CI machine may starve a socket test once; a promise that is broken is broken three times.
    retry: process.env['CI'] === undefined ? 0 : 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: './test/global-setup.ts',
    pool: 'forks',
  },
});
