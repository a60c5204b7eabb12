import { writeFileSync } from 'node:fs';

import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { createServer } from 'vite';

import { launchOptions } from '../test/support/browser.ts';
import { servedManifest } from './manifest/served.ts';

// The runner's own socket, which its commands import, is no file of ours.
const runnersSocket = {
  name: 'runners-socket',
  resolveId: (id) =>
    id.endsWith('__web-dev-server__web-socket.js')
      ? { id: '/__web-dev-server__web-socket.js', external: true }
      : undefined,
};

// The runner cannot import CommonJS packages or TypeScript by itself; Vite serves both. Its own pages stay the runner's.
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  cacheDir: 'node_modules/.cache/lingka/vite',
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  plugins: [runnersSocket, servedManifest()],
  optimizeDeps: {
    entries: ['test/**/*.browser.test.ts', 'test/components/**/*.test.ts'],
    exclude: ['@web/test-runner-commands'],
  },
});

const isRunners = (url) => url === '/' || url.startsWith('/?') || url.startsWith('/__web-');

const serveByVite = ({ req, res, url }, next) =>
  isRunners(url)
    ? next()
    : new Promise((resolve) => {
        res.on('close', resolve);
        vite.middlewares(req, res, () => resolve(next()));
      });

const testsIn = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : []);
const isFailed = ({ passed, skipped }) => !passed && !skipped;

/** Writes down how many passed and failed, for the task that adds up all parts. A file that broke counts as one that failed. */
const counter = {
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap(({ testResults }) => testsIn(testResults));
    const broken = sessions.filter(({ passed, testResults }) => !passed && !testsIn(testResults).some(isFailed));
    const counts = {
      numPassedTests: tests.filter(({ passed }) => passed).length,
      numFailedTests: tests.filter(isFailed).length + broken.length,
    };
    if (process.env.LINGKA_TEST_REPORT) writeFileSync(process.env.LINGKA_TEST_REPORT, JSON.stringify(counts));
  },
};

export default {
  rootDir: '.',
  files: ['test/components/**/*.test.ts', 'test/**/*.browser.test.ts'],
  browsers: [chromeLauncher({ launchOptions: await launchOptions() })],
  concurrency: 2,
  reporters: [defaultReporter(), counter],
  middleware: [serveByVite],
  plugins: [{ name: 'stop-vite', serverStop: () => vite.close() }],
  // Lit's development build warns of mistakes, and always of itself.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
};
