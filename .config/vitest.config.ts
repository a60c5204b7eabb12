import { defineConfig } from 'vitest/config';

const postgres = ['test/support/postgres-setup.ts'];
const endToEnd = {
  globalSetup: postgres,
  fileParallelism: false,
  maxConcurrency: 8,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const inBrowser = ['test/components/**', '**/*.browser.test.ts'];

export default defineConfig({
  cacheDir: 'node_modules/.cache/lingka/vitest',
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [...inBrowser, 'test/demo/backend/**', 'test/end-to-end/**'],
          // Some try a thing a thousand times, on a machine that is busy with the other tests.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'backend',
          include: ['test/demo/backend/**/*.test.ts'],
          exclude: inBrowser,
          globalSetup: [...postgres, 'test/support/pglite-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          exclude: ['test/end-to-end/embed/**'],
          ...endToEnd,
        },
      },
      { test: { name: 'embed', include: ['test/end-to-end/embed/**/*.test.ts'], ...endToEnd } },
    ],
  },
});
