import { defineConfig } from 'vitest/config';

/** Rooms without files, sockets or clock: their tests share a process, which halves the time of the whole suite. */
const PURE = ['test/{atlas,bytes,claims,decode,detect,model,report}/**/*.test.ts'];

const common = {
  // A crowded CI machine may starve a socket test once; a promise that is broken is broken three times.
  retry: process.env['CI'] === undefined ? 0 : 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      { test: { ...common, name: 'pure', include: PURE, isolate: false } },
      {
        test: {
          ...common,
          name: 'rest',
          include: ['test/**/*.test.ts'],
          exclude: PURE,
          globalSetup: './test/global-setup.ts',
        },
      },
    ],
  },
});
